package dev.trestle.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
    assertThat(log.latest(SELLER, 9_999)).hasSize(1_000);
    assertThat(log.latest(SELLER, 9_999).get(999).path("push_id").longValue()).isEqualTo(4);
    assertThat(log.latest(new SellerId(100_002), 10)).hasSize(1);
    assertThat(log.latest(null, 2).get(0).path("push_id").longValue()).isEqualTo(1_003);
    assertThat(log.latest(null, 2)).hasSize(2);
  }

  private void add(SellerId seller, long id) {
    log.add(
        new PushAttempt(
            new Push(id, seller, Json.object().put("message_type", "TYPE_STATE_CHANGED")),
            1,
            Instant.EPOCH,
            URI.create("http://127.0.0.1:9/push"),
            new PushAnswer(500, "", "", PushVerdict.SERVER_FAULT, Duration.ZERO)));
  }
}
