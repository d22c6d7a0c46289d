package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.system.chain.Chain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** What must hold of every posting when its pushes are done with, whatever happened meanwhile. */
final class PostingProof {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Set<String> CLOCKS = Set.of("observed_at", "state_changed_at");
  private static final Set<String> OF_THE_STEP = Set.of("previous_status", "changed", "cause");

  private final Chain chain;

  PostingProof(Chain chain) {
    this.chain = chain;
  }

  /** For waiting until a posting is shown in this status. */
  static Predicate<JsonNode> inStatus(String status) {
    return posting -> posting.path("status").asText().equals(status);
  }

  /** Waits until these different pushes are applied and their re-read is done. */
  void awaitSettled(String number, int pushes) {
    Awaitility.await("posting " + number + " is settled")
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> chain.database().isSettled(number, pushes));
  }

  /** Events of the posting, each version once, the first one first. */
  List<Event> check(String number) {
    JsonNode shown = chain.orders().find(number).orElseThrow();
    assertThat(shown.path("detailed").asBoolean()).as("%s is detailed", number).isTrue();
    assertThat(shown.path("status")).isEqualTo(chain.ozon().truth(number).path("status"));
    checkHistory(number, shown);
    List<Event> events =
        new EventProof(chain.events()).await(number, shown.path("version").asLong());
    checkSteps(number, events);
    checkLast(events.getLast(), shown);
    return events;
  }

  private static void checkHistory(String number, JsonNode shown) {
    List<Long> versions = new ArrayList<>();
    shown.path("history").forEach(entry -> versions.add(entry.path("version").asLong()));
    List<Long> withoutGap =
        LongStream.rangeClosed(1, shown.path("version").asLong()).boxed().toList();
    assertThat(versions).as("history of %s", number).isEqualTo(withoutGap);
  }

  private static void checkSteps(String number, List<Event> events) {
    for (int index = 1; index < events.size(); index++) {
      assertThat(events.get(index).content())
          .as("version %d of %s", index + 1, number)
          .isNotEqualTo(events.get(index - 1).content());
    }
  }

  /** The row's clocks may be later: a read that changes nothing moves them without a version. */
  private static void checkLast(Event last, JsonNode shown) {
    last.json()
        .properties()
        .forEach(field -> {
          String name = field.getKey();
          if (CLOCKS.contains(name)) {
            assertThat(Instant.parse(shown.path(name).asText()))
                .as(name)
                .isAfterOrEqualTo(Instant.parse(field.getValue().asText()));
          } else if (!OF_THE_STEP.contains(name)) {
            assertThat(shown.path(name)).as(name).isEqualTo(field.getValue());
          }
        });
  }

  /** Every history row of the database has its event, and every event its row. */
  void checkAllPostings() {
    List<String> rows =
        chain
            .database()
            .column("select posting_number || ':' || version from posting_history order by 1");
    Awaitility.await("an event for each of " + rows.size() + " history rows")
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(
                    chain.events().all().stream()
                        .map(Event::of)
                        .map(event -> event.key() + ":" + event.version())
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(rows));
  }
}
