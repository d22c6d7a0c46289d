package dev.trestle.order.postingsweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.messaging.ExpectedPushes.Expected;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedPostingPushTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void aPostingOfTheLastHourShouldHaveBeenPushed() {
    PostingChange found = change(1, null, "awaiting_packaging", NOW.minusSeconds(600));

    assertThat(ExpectedPostingPush.of(found, NOW))
        .contains(new Expected(1, 100001, "ozon.push.new-posting.v1", "71530284-0012-1"));
  }

  @Test
  void anOlderOneMayHaveBeenPushedBeforeAnybodyListened() {
    assertThat(type(change(1, null, "delivering", NOW.minus(Duration.ofDays(3))))).isEmpty();
    assertThat(type(change(1, null, "awaiting_registration", null))).isEmpty();
  }

  @Test
  void aNewStatusShouldHaveBeenPushed() {
    assertThat(type(change(4, "awaiting_deliver", "delivering", NOW)))
        .contains("ozon.push.state-changed.v1");
    assertThat(type(change(4, "awaiting_deliver", "cancelled", NOW)))
        .contains("ozon.push.posting-cancelled.v1");
  }

  @Test
  void thoseOfOzonsWarehousesHavePushesOfTheirOwn() {
    assertThat(type(ofOzon(1, null, "awaiting_packaging")))
        .contains("ozon.push.fbo-posting-new.v1");
    assertThat(type(ofOzon(2, "awaiting_packaging", "cancelled")))
        .contains("ozon.push.fbo-posting-cancelled.v1");
    assertThat(type(ofOzon(2, "awaiting_packaging", "delivering")))
        .contains("ozon.push.fbo-posting-state-changed.v1");
  }

  @Test
  void aStatusThatThePushLeftOpenIsNoNewOne() {
    assertThat(type(change(2, null, "awaiting_packaging", NOW))).isEmpty();
  }

  @Test
  void otherFactsArePushedAsATestOnly() {
    assertThat(type(change(3, "delivering", "delivering", NOW))).isEmpty();
  }

  private static Optional<String> type(PostingChange change) {
    return ExpectedPostingPush.of(change, NOW).map(Expected::type);
  }

  private static PostingChange ofOzon(long version, @Nullable String before, String status) {
    return change("fbo", version, before, status, NOW);
  }

  private static PostingChange change(
      long version, @Nullable String before, String status, @Nullable Instant inProcessAt) {
    return change("fbs", version, before, status, inProcessAt);
  }

  private static PostingChange change(
      String scheme,
      long version,
      @Nullable String before,
      String status,
      @Nullable Instant inProcessAt) {
    String snapshot =
        """
        {"posting_number": "71530284-0012-1", "seller_id": 100001, "scheme": "%s", "status": "%s", "products": [],
         "in_process_at": %s, "detailed": true}
        """
            .formatted(scheme, status, inProcessAt == null ? "null" : "\"" + inProcessAt + "\"");
    Posting after =
        new Posting(Json.read(snapshot, PostingSnapshot.class), 1, version, NOW, null, null);
    return new PostingChange(after, before, List.of("status"), Cause.SWEEP, null);
  }
}
