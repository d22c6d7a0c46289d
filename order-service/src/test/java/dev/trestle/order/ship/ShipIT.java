package dev.trestle.order.ship;

import static dev.trestle.order.Crm.as;
import static dev.trestle.order.Crm.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import dev.trestle.order.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shipping postings that the seller delivers, and those that nobody here can ship. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class ShipIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String DELIVERING = "/v2/fbs/posting/delivering";

  /** The sandbox packs for five seconds of its clock, and a move takes two. */
  private static final int PACKED = 6;

  private static final int MOVED = 3;

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;

  @BeforeEach
  void open() {
    Tokens.make(database);
  }

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void tellsTrackingNumberAndThatTheCarrierHasIt() {
    String number = packed("non_integrated");
    int before = sandbox.calls(DELIVERING);

    ship(number, "?dry_run=true", "{\"tracking_number\":\"T-1\"}")
        .statusCode(200)
        .body("steps", contains("tracking_number", "delivering"));
    assertThat(sandbox.calls(DELIVERING)).isEqualTo(before);
    done(crm.start(number, "ship", "{\"tracking_number\":\"T-1\"}"))
        .body("outcome.status", equalTo("delivering"))
        .body("outcome.tracking_number", equalTo("T-1"))
        .body("outcome.already", equalTo(false));

    ship(number, "", "{\"tracking_number\":\"T-1\"}")
        .statusCode(200)
        .body("outcome.already", equalTo(true));
    assertThat(sandbox.calls(DELIVERING)).isEqualTo(before + 1);
    ship(number, "?dry_run=true", "").body("steps", empty());
  }

  @Test
  void settlesALostAnswerByReading() {
    String number = packed("non_integrated");
    int before = sandbox.calls(DELIVERING);
    sandbox.fault("half_body", DELIVERING, 1);

    done(crm.start(number, "ship", "")).body("outcome.status", equalTo("delivering"));

    assertThat(sandbox.calls(DELIVERING)).isEqualTo(before + 1);
  }

  @Test
  void refusesWhatCannotBeShippedHere() {
    String unpacked = crm.known(ordered("non_integrated"));
    ship(unpacked, "", "").statusCode(422).body("detail", containsString("pack it first"));

    String byPartner = packed("aggregator");
    ship(byPartner, "", "").statusCode(409).body("detail", containsString("aggregator"));

    ship(unpacked, "", "{\"tracking_number\":\" \"}").statusCode(400);
    ship("no-such-posting", "", "").statusCode(404);
    as(Tokens.VIEWER).post("/api/v1/postings/" + unpacked + "/ship").then().statusCode(403);
  }

  private static ValidatableResponse ship(String number, String query, String body) {
    return call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/postings/" + number + "/ship" + query)
        .then();
  }

  /** Puts the clock on until it is done. */
  private ValidatableResponse done(String place) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          sandbox.advance(MOVED);
          call().get(place).then().body("state", equalTo("done"));
        });
    return call().get(place).then();
  }

  private String ordered(String flow) {
    return sandbox.ordered(
        ",\"scheme\":\"rfbs\",\"integration_type_flow\":\"%s\",\"products\":[{\"sku\":147200311}]"
            .formatted(flow));
  }

  private String packed(String flow) {
    String number = ordered(flow);
    sandbox
        .ozon(
            "/v4/posting/fbs/ship",
            "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":147200311,\"quantity\":1}]}]}"
                .formatted(number))
        .then()
        .statusCode(200);
    sandbox.advance(PACKED);
    return crm.known(number);
  }
}
