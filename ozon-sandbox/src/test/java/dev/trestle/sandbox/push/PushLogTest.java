package dev.trestle.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushLogTest {

  private static final SellerId SELLER = new SellerId(100_001);

  private final PushLog log = new PushLog();

  @Test
  void keepsTheLast1000OfEachSeller() {
    add(new SellerId(100_002), 1);
    for (int id = 2; id <= 1_003; id++) {
      add(SELLER, id);
    }
    assertThat(pushes(SELLER, 9_999)).hasSize(1_000);
    assertThat(pushes(SELLER, 9_999).get(999).path("push_id").longValue()).isEqualTo(4);
    assertThat(pushes(new SellerId(100_002), 10)).hasSize(1);
    assertThat(pushes(null, 2).get(0).path("push_id").longValue()).isEqualTo(1_003);
    assertThat(pushes(null, 2)).hasSize(2);
  }

  @Test
  void ignoresAnAttemptThatBeganBeforeItWasCleared() {
    int before = log.era();
    log.clear();
    assertThat(log.add(before, attempt(SELLER, 1))).isFalse();
    assertThat(pushes(null, 1)).isEmpty();
  }

  private JsonNode pushes(@Nullable SellerId seller, int limit) {
    return log.latest(seller, limit).path("pushes");
  }

  private void add(SellerId seller, long id) {
    assertThat(log.add(log.era(), attempt(seller, id))).isTrue();
  }

  private static PushAttempt attempt(SellerId seller, long id) {
    return new PushAttempt(
        new Push(id, seller, PushType.STATE_CHANGED, Json.object()),
        1,
        Instant.EPOCH,
        URI.create("http://127.0.0.1:9/push"),
        new PushAnswer(500, "", "", PushVerdict.SERVER_FAULT, Duration.ZERO));
  }
}
