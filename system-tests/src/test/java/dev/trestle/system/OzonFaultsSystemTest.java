package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import dev.trestle.system.chain.Pushes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Ozon does wrong, no push is lost and every posting becomes whole when it is over. */
@ExtendWith(ChainExtension.class)
class OzonFaultsSystemTest {

  /** As many waits as the chain's configuration has. */
  private static final int TRIES = 3;

  private final Chain chain;
  private final PostingProof proof;

  OzonFaultsSystemTest(Chain chain) {
    this.chain = chain;
    this.proof = new PostingProof(chain);
  }

  @AfterEach
  void ozonIsWell() {
    chain.ozon().clearFaults();
    chain.ozonProxy().mend();
  }

  @Test
  void showsWhatThePushSaidWhileOzonHasNoSuchPosting() {
    chain.ozon().faults("\"missing_after_push_reads\":2");
    String number = chain.ozon().create(true);

    JsonNode first = chain.orders().await(number, "from its push", posting -> true);

    JsonNode posting = chain.ozon().truth(number).path("posting");
    assertThat(first.path("detailed").asBoolean()).isFalse();
    assertThat(first.has("status")).isFalse();
    assertThat(first.at("/products/0/sku")).isEqualTo(posting.at("/products/0/sku"));
    assertThat(first.path("in_process_at").asText())
        .isEqualTo(posting.path("in_process_at").asText());
    proof.awaitSettled(number, 1);
    assertThat(proof.check(number)).hasSize(2);
  }

  @Test
  void readsAPostingThatWasMissingTenTimesAndOthersInBetween() {
    chain.ozon().faults("\"missing_after_push_reads\":10");
    String other = chain.ozon().create(false);
    IntStream.range(0, 10).forEach(time -> assertThat(chain.ozon().read(other)).isEqualTo(404));
    int before = chain.ozon().reads();
    String late = chain.ozon().create(true);
    Awaitility.await("five reads that find nothing")
        .atMost(Duration.ofSeconds(30))
        .until(() -> attempts(late) >= 5);

    chain.pushAddress().deliver(Pushes.newPosting(chain.ozon().truth(other)));
    proof.awaitSettled(other, 1);

    assertThat(chain.orders().find(late).orElseThrow().path("detailed").asBoolean()).isFalse();
    proof.awaitSettled(late, 1);
    assertThat(chain.ozon().reads() - before).isEqualTo(1 + 11);
    proof.check(other);
    proof.check(late);
  }

  @Test
  void keepsThePushedStateWhileOzonsAnswersAreOlder() {
    String number = detailedPosting();
    chain.ozon().faults("\"stale_reads\":" + TRIES);
    chain.ozon().move(number, "posting_on_way_to_city", true);

    proof.awaitSettled(number, 2);

    List<String> statuses = proof.check(number).stream().map(Event::status).distinct().toList();
    assertThat(statuses).containsExactly("", "awaiting_packaging", "delivering");
  }

  @Test
  void believesOzonWhenItInsistsOnTheOlderState() {
    String number = detailedPosting();
    int before = chain.ozon().reads();
    chain.ozon().faults("\"stale_reads\":" + (TRIES + 1));
    chain.ozon().move(number, "posting_on_way_to_city", true);

    proof.awaitSettled(number, 2);

    assertThat(chain.ozon().reads() - before).isEqualTo(TRIES + 1);
    assertThat(statusesOnKafka(number, 4))
        .containsExactly("", "awaiting_packaging", "delivering", "awaiting_packaging");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"status\":503", "\"status\":500", "\"hang\":1000"})
  void storesPushesWhileOzonIsDownAndReadsAllAfterwards(String fault) {
    chain.ozon().faults(fault);
    List<String> numbers = pushedButNotRead();

    chain.ozon().clearFaults();

    numbers.forEach(number -> proof.awaitSettled(number, 1));
    numbers.forEach(proof::check);
  }

  @Test
  void storesPushesWhileOzonCannotBeReachedAndReadsAllAfterwards() {
    chain.ozonProxy().cut();
    List<String> numbers = pushedButNotRead();
    Awaitility.await("calls that fail")
        .until(() -> numbers.stream().map(this::failure).anyMatch(why -> !why.equals("null")));

    chain.ozonProxy().mend();

    numbers.forEach(number -> proof.awaitSettled(number, 1));
    numbers.forEach(proof::check);
  }

  private List<String> pushedButNotRead() {
    List<String> numbers =
        IntStream.range(0, 20).mapToObj(place -> chain.ozon().create(true)).toList();
    assertThat(numbers)
        .allSatisfy(number -> {
          JsonNode shown = chain.orders().await(number, "from its push", posting -> true);
          assertThat(shown.path("detailed").asBoolean()).isFalse();
        });
    return numbers;
  }

  @Test
  void waitsAsLongAsOzonAsksWhenThrottled() {
    chain.ozon().faults("\"throttle\":2");
    int before = chain.ozon().reads();
    long begun = System.nanoTime();
    String number = chain.ozon().create(true);

    proof.awaitSettled(number, 1);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(chain.ozon().reads() - before).isEqualTo(3);
    proof.check(number);
  }

  @Test
  void setsAsideAPushOfAnUnknownSellerAndGoesOn() {
    String foreign = "99887766-0001-1";
    String number = chain.ozon().create(false);
    String push = Pushes.newPosting(chain.ozon().truth(number));
    chain
        .pushAddress()
        .deliver(
            push.replace(number, foreign)
                .replace("\"seller_id\":" + Ozon.SELLER, "\"seller_id\":424242"));
    chain.pushAddress().deliver(push);

    proof.awaitSettled(number, 1);

    proof.check(number);
    Awaitility.await("the foreign push is set aside")
        .until(() -> setAside(foreign).equals(List.of("424242")));
    assertThat(chain.orders().find(foreign)).isEmpty();
    assertThat(chain.events().of(foreign)).isEmpty();
  }

  /**
   * Ozon's pushes tell whole seconds, so a change in the very second of our last read counts as
   * seen by that read; the next change is to come after it.
   */
  private String detailedPosting() {
    String number = chain.ozon().create(true);
    proof.awaitSettled(number, 1);
    Instant read =
        Instant.parse(chain.orders().find(number).orElseThrow().path("observed_at").asText());
    Awaitility.await("the second after the read")
        .until(() -> Instant.now().getEpochSecond() > read.getEpochSecond());
    return number;
  }

  private long attempts(String number) {
    return chain
        .database()
        .number("select coalesce(max(attempt), 0) from reread_request where subject = ?", number);
  }

  private String failure(String number) {
    return chain
        .database()
        .column("select last_failure from reread_request where subject = ?", number)
        .getFirst();
  }

  private List<String> setAside(String number) {
    return chain
        .database()
        .column("select seller_id from inbox where subject = ? and set_aside is not null", number);
  }

  private List<String> statusesOnKafka(String number, int atLeast) {
    Awaitility.await().until(() -> chain.events().of(number).size() >= atLeast);
    Stream<Event> events = chain.events().of(number).stream().map(Event::of);
    return events.map(Event::status).toList();
  }
}
