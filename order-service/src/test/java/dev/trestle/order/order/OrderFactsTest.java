package dev.trestle.order.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.OrderSnapshot;
import dev.trestle.contracts.push.OrderPush;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderFactsTest {

  private static final OrderNumber NUMBER = new OrderNumber("71530284-0019");
  private static final SellerId SELLER = new SellerId(100001);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final OrderSnapshot NOTHING = OrderFacts.nothing(NUMBER, SELLER);

  @Test
  void gathersWhatPushesSayInAnyOrder() {
    OrderPush made = new OrderPush.OrderNew(NUMBER, SELLER, 88_120_450_191L, "u", NINE);
    OrderPush moved = state("order_in_delivery", NINE.plusSeconds(9));
    OrderPush cancelled =
        new OrderPush.OrderCancelled(NUMBER, SELLER, null, "u", NINE.plusSeconds(5));

    OrderSnapshot one = told(NOTHING, made, moved, cancelled);

    assertThat(told(NOTHING, cancelled, moved, made)).isEqualTo(one);
    assertThat(one.orderId()).isEqualTo(88_120_450_191L);
    assertThat(one.orderedAt()).isEqualTo(NINE);
    assertThat(one.state()).isEqualTo("order_in_delivery");
    assertThat(one.stateChangedAt()).isEqualTo(NINE.plusSeconds(9));
    assertThat(one.cancelled()).isTrue();
    assertThat(one.cancelledAt()).isEqualTo(NINE.plusSeconds(5));
  }

  @Test
  void aNewOrderHasNoStateThatNobodyTold() {
    OrderSnapshot order = told(NOTHING, new OrderPush.OrderNew(NUMBER, SELLER, null, null, null));

    assertThat(order).isEqualTo(NOTHING);
    assertThat(order.state()).isNull();
  }

  @Test
  void ignoresAStateOlderThanTheKnownOneAndTakesOneWithoutATime() {
    OrderSnapshot done = told(NOTHING, state("order_done", NINE));

    assertThat(told(done, state("order_in_delivery", NINE.minusSeconds(1)))).isEqualTo(done);
    assertThat(told(done, state("order_in_delivery", null)).state()).isEqualTo("order_in_delivery");
  }

  @Test
  void keepsTheFirstTimesThatItIsTold() {
    OrderSnapshot made = told(NOTHING, new OrderPush.OrderNew(NUMBER, SELLER, 1L, null, NINE));

    assertThat(told(made, new OrderPush.OrderNew(NUMBER, SELLER, 2L, null, NINE.plusSeconds(9))))
        .isEqualTo(made);
  }

  @Test
  void showsItsPostingsAsTheyAreNow() {
    var part = new OrderSnapshot.Part(new PostingNumber("71530284-0019-1"), "fbs", "delivering");

    assertThat(OrderFacts.with(NOTHING, List.of(part)).postings()).containsExactly(part);
    assertThat(OrderFacts.identified(NOTHING, 7L).orderId()).isEqualTo(7L);
    assertThat(OrderFacts.identified(NOTHING, null)).isEqualTo(NOTHING);
  }

  private static OrderSnapshot told(OrderSnapshot known, OrderPush... pushes) {
    OrderSnapshot order = known;
    for (OrderPush push : pushes) {
      order = OrderFacts.told(order, push);
    }
    return order;
  }

  private static OrderPush state(String state, @Nullable Instant at) {
    return new OrderPush.OrderStateChanged(NUMBER, SELLER, null, "u", null, state, at);
  }
}
