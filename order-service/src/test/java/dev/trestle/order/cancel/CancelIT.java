package dev.trestle.order.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling through HTTP against the sandbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class CancelIT {

  private static final String CANCEL = "/v2/posting/fbs/cancel";
  private static final String CANCEL_PRODUCTS = "/v2/posting/fbs/product/cancel";

  @Inject Sandbox sandbox;
  @Inject Crm crm;

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void asksOzonWhyAPostingMayBeCancelled() {
    String number = ordered();

    Crm.call()
        .get("/api/v1/postings/{number}/cancel-reasons", number)
        .then()
        .statusCode(200)
        .body("reasons.id", hasItems(352, 402));
    cancel(number, 352).statusCode(200);
    Crm.call()
        .get("/api/v1/postings/{number}/cancel-reasons", number)
        .then()
        .body("reasons", hasSize(0));
    sandbox.fault("status", "/v1/posting/fbs/cancel-reason", 20);
    Crm.call()
        .get("/api/v1/postings/{number}/cancel-reasons", number)
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:trestle:problem:ozon-unavailable"));
  }

  @Test
  void cancelsAPostingAndShowsWhy() {
    String number = ordered();

    cancel(number, 352)
        .statusCode(200)
        .body("outcome.status", equalTo("cancelled"))
        .body("outcome.cancellation.reason_id", equalTo(352));

    crm.posting(number)
        .body("status", equalTo("cancelled"))
        .body("cancellation.cancel_reason_id", equalTo(352))
        .body("history.cause", hasItem("command"));
  }

  @Test
  void sendsTheSellersOwnWords() {
    String number = ordered();

    cancel(number, 402).statusCode(400).body("detail", containsString("message"));
    crm.act(number, "cancel", "{\"reason_id\":402,\"message\":\"упало\"}").statusCode(200);
  }

  @Test
  void refusesInOzonsWordsAndOurOwn() {
    String number = ordered();

    cancel(number, 667)
        .statusCode(422)
        .body("detail", containsString("HAS_INCORRECT_CANCEL_REASON"));
    cancel(number, 352).statusCode(200);
    cancel(number, 352)
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:conflict"))
        .body("detail", containsString("cancelled already"));
  }

  @Test
  void findsACancellationWhoseAnswerIsLost() {
    String number = ordered();
    int before = sandbox.calls(CANCEL);
    sandbox.fault("half_body", CANCEL, 1);

    cancel(number, 352).statusCode(200);

    assertThat(sandbox.calls(CANCEL)).isEqualTo(before + 1);
  }

  @Test
  void saysWhereALostCancellationWasNotDone() {
    String number = ordered();
    int before = sandbox.calls(CANCEL);
    sandbox.fault("status", CANCEL, 1);

    cancel(number, 352).statusCode(503).body("type", equalTo("urn:trestle:problem:not-done"));

    assertThat(sandbox.calls(CANCEL)).isEqualTo(before + 1);
    assertThat(sandbox.status(number)).isEqualTo("awaiting_packaging");
  }

  @Test
  void cancelsProductsAndLeavesTheRest() {
    String number =
        crm.known(
            sandbox.ordered(
                ",\"products\":[{\"sku\":147200311,\"quantity\":3},{\"sku\":147200312}]"));
    int before = sandbox.calls(CANCEL_PRODUCTS);
    sandbox.fault("half_body", CANCEL_PRODUCTS, 1);

    crm.act(
            number,
            "cancel-products",
            """
            {"reason_id":352,"message":"out of stock","products":[{"sku":147200311,"quantity":2}]}
            """)
        .statusCode(200)
        .body("outcome.products.quantity", equalTo(List.of(1, 1)));

    assertThat(sandbox.calls(CANCEL_PRODUCTS)).isEqualTo(before + 1);
    crm.posting(number).body("products.quantity", hasItems(1, 1));
    crm.act(
            number,
            "cancel-products",
            """
            {"reason_id":352,"message":"out of stock","products":[{"sku":147200311,"quantity":2}]}
            """)
        .statusCode(409)
        .body("detail", containsString("has 1 of SKU"));
  }

  @Test
  void waitsItsTurnBehindAnotherCommandOfThePosting() {
    String number = ordered();
    sandbox.fault("hang", "/v4/posting/fbs/ship", 1);
    String pack = crm.start(number, "pack", "");
    crm.awaitState(pack, "sending");

    cancel(number, 352).statusCode(200);

    crm.awaitState(pack, "failed");
    assertThat(sandbox.status(number)).isEqualTo("cancelled");
    assertThat(
            crm.texts(
                "select kind from command where $1 = any(subjects) order by finished_at", number))
        .containsExactly("pack", "cancel");
  }

  private io.restassured.response.ValidatableResponse cancel(String number, int reason) {
    return crm.act(number, "cancel", "{\"reason_id\":" + reason + "}");
  }

  private String ordered() {
    return crm.known(sandbox.ordered());
  }
}
