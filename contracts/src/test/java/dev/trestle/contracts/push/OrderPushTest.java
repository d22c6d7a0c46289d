package dev.trestle.contracts.push;

import static dev.trestle.contracts.push.Pushes.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderPushTest {

  private static final OrderNumber NUMBER = new OrderNumber("38204417-0107");
  private static final long ELEVEN_DIGITS = 38_204_417_010L;
  private static final String UUID = "9a0f5d3c-0f1e-4a1b-9c7d-6e5f4a3b2c1";
  private static final Instant CREATED = Instant.parse("2026-09-01T06:14:58Z");

  @Test
  void readsANewOrderByCreatedAtUnderANumberThatLooksLikeAPosting() throws UndecodablePush {
    assertThat(Pushes.decode("order-new-created-at"))
        .isEqualTo(
            new OrderPush.OrderNew(
                new OrderNumber("38204417-0107-1"), SELLER, ELEVEN_DIGITS, UUID + "d", CREATED));
  }

  @Test
  void readsANewOrderByCreationDate() throws UndecodablePush {
    assertThat(Pushes.decode("order-new-creation-date"))
        .isEqualTo(new OrderPush.OrderNew(NUMBER, SELLER, ELEVEN_DIGITS, UUID + "d", CREATED));
  }

  @Test
  void readsACancelledOrder() throws UndecodablePush {
    assertThat(Pushes.decode("order-cancelled"))
        .isEqualTo(
            new OrderPush.OrderCancelled(
                NUMBER, SELLER, ELEVEN_DIGITS, UUID + "e", Instant.parse("2026-09-01T11:29:59Z")));
  }

  @Test
  void keepsAnOrderStateThatNobodyKnows() throws UndecodablePush {
    assertThat(Pushes.decode("order-state-changed"))
        .isEqualTo(
            new OrderPush.OrderStateChanged(
                NUMBER,
                SELLER,
                ELEVEN_DIGITS,
                UUID + "f",
                "order_in_delivery",
                "order_evaporated",
                Instant.parse("2026-09-04T16:00:00Z")));
  }

  @Test
  void readsTheFewFieldsOfARealOrderPush() throws UndecodablePush {
    assertThat(Pushes.decode("order-without-posting-number"))
        .isEqualTo(
            new OrderPush.OrderNew(
                new OrderNumber("38204417-0108"),
                SELLER,
                null,
                "9a0f5d3c-0f1e-4a1b-9c7d-6e5f4a3b2c20",
                null));
  }
}
