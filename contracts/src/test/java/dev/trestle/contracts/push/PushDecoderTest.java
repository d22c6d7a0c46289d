package dev.trestle.contracts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushDecoderTest {

  private static final PostingNumber NUMBER = new PostingNumber("71530284-0012-1");
  private static final SellerId SELLER = new SellerId(100001);
  private static final long WAREHOUSE = 22_605_113_874_000L;

  @Test
  void readsTheNewPostingShapeOf2025() throws UndecodablePush {
    assertThat(decode("new-posting-2025"))
        .isEqualTo(
            new Push.NewPosting(
                NUMBER,
                SELLER,
                List.of(new PushedProduct(new Sku(301877455), 2, null)),
                WAREHOUSE,
                Instant.parse("2026-03-02T09:41:07Z"),
                null,
                null,
                null));
  }

  @Test
  void readsTheNewPostingShapeOf2026WithEmptyDates() throws UndecodablePush {
    assertThat(decode("new-posting-2026"))
        .isEqualTo(
            new Push.NewPosting(
                new PostingNumber("715302841-0012-11"),
                SELLER,
                List.of(new PushedProduct(new Sku(301877455), 2, "чай зелёный/250 (г)")),
                1_020_000_881_277_000L,
                null,
                Instant.parse("2026-03-04T12:00:00Z"),
                "hybryd",
                null));
  }

  @Test
  void readsAStateWithNanosecondsAndASellerAsText() throws UndecodablePush {
    assertThat(decode("state-changed"))
        .isEqualTo(
            new Push.StateChanged(
                NUMBER,
                SELLER,
                "posting_on_way_to_city",
                Instant.parse("2026-03-05T18:22:31.678123456Z"),
                WAREHOUSE));
  }

  @Test
  void readsACancellationWithItsReason() throws UndecodablePush {
    assertThat(decode("posting-cancelled"))
        .isInstanceOfSatisfying(
            Push.PostingCancelled.class,
            cancelled -> {
              assertThat(cancelled.newState()).isEqualTo("posting_canceled");
              assertThat(cancelled.reasonId()).isEqualTo(352);
              assertThat(cancelled.reasonMessage()).startsWith("Товар");
            });
  }

  @Test
  void namesTheFieldOfAStateThatIsMissing() {
    byte[] body =
        "{\"message_type\":\"TYPE_STATE_CHANGED\",\"posting_number\":\"1-1-1\",\"seller_id\":1}"
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PushDecoder.decode(body)).hasMessageContaining("new_state");
  }

  @Test
  void refusesATypeItDoesNotKnow() {
    byte[] body = "{\"message_type\":\"TYPE_TOMORROW\"}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PushDecoder.decode(body)).hasMessageContaining("TYPE_TOMORROW");
  }

  private static Push decode(String fixture) throws UndecodablePush {
    return PushDecoder.decode(Fixtures.bytes("push/" + fixture + ".json"));
  }
}
