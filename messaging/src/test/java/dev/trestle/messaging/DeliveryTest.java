package dev.trestle.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Verdict APPLIED = new Verdict.Applied();

  private final List<String> parked = new ArrayList<>();
  private final Delivery delivery = new Delivery(this::park);

  @Test
  void completesWhenEveryRecordIsApplied() {
    deliver(records("a", "b"), batch -> applied(batch.size()));

    assertThat(parked).isEmpty();
  }

  @Test
  void parksARecordAndGoesOnWithTheOthers() {
    deliver(
        records("a", "b"),
        batch -> Uni.createFrom().item(List.of(new Verdict.Park("no JSON"), APPLIED)));

    assertThat(parked).containsExactly("a: no JSON");
  }

  @Test
  void runsTheWholeBatchAgainAfterAFaultOfOurOwnDatabase() {
    List<Integer> attempts = new ArrayList<>();
    deliver(
        records("a", "b"),
        batch -> {
          attempts.add(batch.size());
          return attempts.size() < 3
              ? Uni.createFrom().failure(new IllegalStateException("connection lost"))
              : applied(batch.size());
        });

    assertThat(attempts).containsExactly(2, 2, 2);
  }

  @Test
  void runsTheWholeBatchAgainWhenOneVerdictIsRetry() {
    List<Integer> attempts = new ArrayList<>();
    deliver(
        records("a", "b"),
        batch -> {
          attempts.add(batch.size());
          return attempts.size() == 1
              ? Uni.createFrom()
                  .item(List.of(APPLIED, new Verdict.Retry(new IllegalStateException("later"))))
              : applied(batch.size());
        });

    assertThat(attempts).containsExactly(2, 2);
  }

  @Test
  void findsTheOneRecordThatTheDatabaseRefuses() {
    List<String> applied = new ArrayList<>();
    deliver(
        records("a", "poison", "c"),
        batch -> {
          if (batch.stream().anyMatch(each -> "poison".equals(each.key()))) {
            return Uni.createFrom()
                .failure(new RuntimeException(new PgException("bad value", "ERROR", "22021", "")));
          }
          batch.forEach(each -> applied.add(each.key()));
          return applied(batch.size());
        });

    assertThat(applied).containsExactly("a", "c");
    assertThat(parked).containsExactly("poison: the database refused a value (SQLSTATE 22021)");
  }

  @Test
  void givesTheVerdictsOfAReplayAndParksNothing() {
    var parkIt = new Verdict.Park("no JSON");

    List<Verdict> verdicts =
        delivery
            .verdicts(records("a"), batch -> Uni.createFrom().item(List.of(parkIt)))
            .await()
            .atMost(Duration.ofSeconds(10));

    assertThat(verdicts).containsExactly(parkIt);
    assertThat(parked).isEmpty();
  }

  private void deliver(
      List<ReceivedRecord> batch, Function<List<ReceivedRecord>, Uni<List<Verdict>>> handler) {
    delivery.deliver(batch, handler::apply).await().atMost(Duration.ofSeconds(10));
  }

  private Uni<Void> park(ReceivedRecord record, String reason) {
    parked.add(record.key() + ": " + reason);
    return Uni.createFrom().voidItem();
  }

  private static Uni<List<Verdict>> applied(int count) {
    return Uni.createFrom().item(Collections.nCopies(count, APPLIED));
  }

  private static List<ReceivedRecord> records(String... keys) {
    List<ReceivedRecord> records = new ArrayList<>();
    for (String key : keys) {
      records.add(
          new ReceivedRecord("t", 0, records.size(), key, new byte[0], Map.of(), Instant.EPOCH));
    }
    return records;
  }
}
