package dev.trestle.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.mutiny.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one seller against what Ozon did: nothing twice, nothing that a command says was
 * not done, and all that it says was.
 */
final class Deeds {

  /** How a command ends that did nothing at Ozon, also where it was marked as being sent. */
  private static final Set<String> NOTHING_DONE =
      Set.of("not-done", "not-sent", "ozon-refused", "ozon-missing", "not-ready");

  /** What each method may have been called for. */
  private static final Map<List<String>, Set<String>> KINDS =
      Map.of(
          List.of(Ledger.SHIP, Ledger.SHIP_PART), Set.of("pack"),
          List.of(Ledger.SPLIT), Set.of("split"),
          List.of(Ledger.CANCEL, Ledger.CANCEL_PRODUCTS), Set.of("cancel"),
          List.of(Ledger.DELIVERING), Set.of("delivering", "hand-over"),
          List.of(Ledger.LAST_MILE), Set.of("last-mile"),
          List.of(Ledger.DELIVERED), Set.of("delivered"));

  /** Kinds whose commands are never done by being done already. */
  private static final Set<String> ALWAYS_DO = Set.of("pack", "split", "cancel");

  private final List<Asked> commands;
  private final List<Ledger.Deed> deeds;

  Deeds(List<Asked> commands, List<Ledger.Deed> deeds) {
    this.commands = commands;
    this.deeds = deeds;
  }

  /**
   * A command as it ended.
   *
   * @param about the last of its subjects: an application stands behind its posting
   */
  record Asked(
      String kind,
      String subject,
      String about,
      @Nullable String key,
      boolean done,
      @Nullable String problem,
      boolean marked,
      JsonNode outcome) {

    boolean mayHaveActed() {
      return done || marked && !NOTHING_DONE.contains(Objects.requireNonNullElse(problem, ""));
    }

    static List<Asked> of(long account, Service service) {
      return service
          .sql(
              "select kind, subjects[1] as subject, subjects[cardinality(subjects)] as about,"
                  + " idempotency_key, state, failure, outcome, marked_at is not null as marked"
                  + " from command where account_id = $1 order by seq",
              account)
          .stream()
          .map(Asked::of)
          .toList();
    }

    private static Asked of(Row row) {
      String failure = row.getString("failure");
      String outcome = row.getString("outcome");
      return new Asked(
          row.getString("kind"),
          row.getString("subject"),
          row.getString("about"),
          row.getString("idempotency_key"),
          row.getString("state").equals("done"),
          failure == null ? null : Http.json(failure).path("problem").asText(),
          row.getBoolean("marked"),
          Http.json(outcome == null ? "{}" : outcome));
    }
  }

  /**
   * @param moved postings that Ozon or a buyer moved, so that a command may find done what it
   *     asked, or undone what it did
   * @param stale whether Ozon told older states for a while: a command may have passed its check by
   *     one, and found another's deed when its own answer was lost
   */
  void check(Set<String> moved, boolean stale) {
    KINDS.forEach((paths, kinds) -> {
      for (String posting : postings(paths, kinds)) {
        check(paths, kinds, posting, moved.contains(posting), stale);
      }
    });
    checkCancellations();
    checkCarriages();
    checkMessages();
    check(moved, List.of(Ledger.ACT_ON_RETURN), "return_id", AfterSales.RFBS, "return-action");
    check(
        moved,
        List.of(Ledger.APPROVE, Ledger.REJECT),
        "cancellation_id",
        "",
        "cancellation-decision");
    check(moved, List.of(Ledger.SAY), "chat_id", "", "chat-message");
  }

  /** Of what follows the orders: no more calls than commands made or cannot know. */
  private void check(
      Set<String> moved, List<String> paths, String field, String prefix, String kind) {
    Map<String, Long> times =
        deeds(paths)
            .collect(
                Collectors.groupingBy(
                    deed -> prefix + deed.request().path(field).asText(), Collectors.counting()));
    times.forEach((subject, many) -> {
      List<Asked> asked =
          commands.stream()
              .filter(each -> each.kind().equals(kind) && each.about().equals(subject))
              .toList();
      assertThat(many)
          .as("calls of %s for %s, asked by %s", paths, subject, asked)
          .isLessThanOrEqualTo(
              asked.stream()
                  .filter(each -> each.mayHaveActed() || moved.contains(subject) && each.marked())
                  .count());
    });
  }

  private Set<String> postings(List<String> paths, Set<String> kinds) {
    Set<String> postings = new HashSet<>();
    deeds(paths).forEach(deed -> postings.addAll(deed.postings()));
    commands.stream()
        .filter(each -> kinds.contains(each.kind()))
        .forEach(each -> postings.add(each.subject()));
    return postings;
  }

  private void check(
      List<String> paths, Set<String> kinds, String posting, boolean moved, boolean stale) {
    List<Asked> asked =
        commands.stream()
            .filter(each -> kinds.contains(each.kind()) && each.subject().equals(posting))
            .toList();
    long times = deeds(paths).filter(deed -> deed.postings().contains(posting)).count();
    assertThat(times)
        .as("calls of %s for %s, asked by %s", paths, posting, asked)
        .isLessThanOrEqualTo(
            asked.stream().filter(each -> each.mayHaveActed() || moved && each.marked()).count());
    if (!moved && !stale && ALWAYS_DO.containsAll(kinds)) {
      assertThat(times)
          .as("calls of %s for %s, told by %s", paths, posting, asked)
          .isGreaterThanOrEqualTo(asked.stream().filter(Asked::done).count());
    }
  }

  /** Each tells Ozon its own key. */
  private void checkCancellations() {
    for (Asked each : commands) {
      long times =
          deeds(List.of(Ledger.CANCEL, Ledger.CANCEL_PRODUCTS))
              .filter(
                  deed -> deed.request().path("cancel_reason_message").asText().equals(each.key()))
              .count();
      assertThat(times)
          .as("cancellations by %s", each)
          .isLessThanOrEqualTo(each.mayHaveActed() ? 1 : 0);
    }
  }

  /** Each message says its own key. */
  private void checkMessages() {
    commands.stream()
        .filter(each -> each.kind().equals("chat-message") && each.done())
        .forEach(each ->
            assertThat(
                    deeds(List.of(Ledger.SAY))
                        .filter(deed -> deed.request().path("text").asText().equals(each.key())))
                .as("messages of %s", each)
                .hasSize(1));
  }

  /** Each carriage that Ozon made was told of, or cancelled, or its command does not know. */
  private void checkCarriages() {
    Set<String> made = new HashSet<>();
    deeds(List.of(Ledger.CREATE_CARRIAGE))
        .forEach(deed -> made.add(deed.answer().path("carriage_id").asText()));
    deeds(List.of(Ledger.CANCEL_CARRIAGE))
        .forEach(deed -> made.remove(deed.request().path("carriage_id").asText()));
    commands.stream()
        .flatMap(each -> each.outcome().path("carriages").valueStream())
        .forEach(each -> made.remove(each.path("carriage_id").asText()));
    long unsure =
        commands.stream()
            .filter(each -> each.kind().equals("carriage") && !each.done() && each.marked())
            .count();
    assertThat(made.size())
        .as("carriages that no command tells of: %s", made)
        .isLessThanOrEqualTo((int) unsure);
  }

  private Stream<Ledger.Deed> deeds(List<String> paths) {
    return deeds.stream().filter(deed -> paths.contains(deed.path()));
  }
}
