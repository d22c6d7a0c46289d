package dev.trestle.order.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.order.http.Problem;
import dev.trestle.order.ship.Shipping.ByCarriage;
import dev.trestle.order.ship.Shipping.BySeller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingTest {

  private static final ShipRequest PLAIN = new ShipRequest(false, null, 0, null);
  private static final ShipRequest ALONE = new ShipRequest(true, null, 3, null);
  private static final PostingNumber NUMBER = new PostingNumber("1-1-1");

  @Test
  void sendsAnFbsPostingWithTheCarriageOfItsDeliveryMethod() {
    PostingSnapshot posting = posting("\"scheme\":\"fbs\",\"delivery_method\":{\"id\":7}");

    var all = ((ByCarriage) Shipping.of(posting, PLAIN)).order();
    var alone = ((ByCarriage) Shipping.of(posting, ALONE)).order();

    assertThat(all.deliveryMethodId()).isEqualTo(7);
    assertThat(all.posting()).isEqualTo(NUMBER);
    assertThat(all.only()).isEmpty();
    assertThat(all.subjects()).containsExactly("1-1-1", "delivery method 7");
    assertThat(alone.only()).containsExactly(NUMBER);
    assertThat(alone.containers()).isEqualTo(3);
  }

  @Test
  void tellsOzonOfAnRfbsPostingThatTheCarrierHasIt() {
    var request = new ShipRequest(false, null, 0, "T-1");
    var order = ((BySeller) Shipping.of(posting("\"scheme\":\"rfbs\""), request)).order();

    assertThat(order).isEqualTo(new HandoverOrder("T-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"scheme\":\"fbo\"|in Ozon's warehouse",
        "\"status\":\"awaiting_deliver\"|not read yet",
        "\"scheme\":\"fbs\"|not read yet",
        "\"scheme\":\"of_tomorrow\"|not read yet"
      })
  void shipsNothingElse(String fields, String why) {
    assertThatThrownBy(() -> Shipping.of(posting(fields), PLAIN))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({
    "awaiting_deliver, T-1, delivering",
    "awaiting_deliver, T-2, 'tracking_number, delivering'",
    "awaiting_deliver, , delivering",
    "delivering, T-2, tracking_number",
    "delivered, , ''"
  })
  void plansTheStepsThatAreMissing(String status, String number, String steps) {
    PostingSnapshot posting =
        posting(
            "\"scheme\":\"rfbs\",\"status\":\"%s\",\"tracking_number\":\"T-1\"".formatted(status));

    assertThat(String.join(", ", PlannedHandover.of(posting, new HandoverOrder(number)).steps()))
        .isEqualTo(steps);
  }

  private static PostingSnapshot posting(String fields) {
    return Json.read(
        "{\"posting_number\":\"1-1-1\",\"seller_id\":1,\"products\":[],\"detailed\":true,"
            + fields
            + "}",
        PostingSnapshot.class);
  }
}
