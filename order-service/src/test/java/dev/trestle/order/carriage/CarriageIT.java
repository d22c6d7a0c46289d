package dev.trestle.order.carriage;

import static dev.trestle.order.Crm.as;
import static dev.trestle.order.Crm.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import dev.trestle.order.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing over FBS postings through HTTP against the sandbox, from dry run to the act's PDF. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class CarriageIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long WAREHOUSE = 21_000_100_001_000L;
  private static final String CREATE = "/v1/carriage/create";
  private static final String APPROVE = "/v1/carriage/approve";
  private static final String FILL = "/v1/carriage/set-postings";

  /** The sandbox packs for five seconds of its clock and makes papers in ten. */
  private static final int PACKED = 6;

  private static final int PAPERS = 11;

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;

  private int created;
  private int approved;

  @BeforeEach
  void nothingWaits() {
    Tokens.make(database);
    clearTheYard();
    created = sandbox.calls(CREATE);
    approved = sandbox.calls(APPROVE);
  }

  /** What other tests left ready leaves, in the older way that this service does not go. */
  private void clearTheYard() {
    String body = "{\"delivery_method_id\":%d}".formatted(WAREHOUSE);
    while (sandbox.ozon("/v2/posting/fbs/act/create", body).statusCode() == 200) {
      sandbox.advance(PAPERS);
    }
  }

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void shipsEveryReadyPostingWithTheOneAskedForAndNothingTwice() {
    String one = packed();
    String other = packed();
    String unpacked = crm.known(ordered());

    ship(one, "?dry_run=true", "")
        .statusCode(200)
        .body("action", equalTo("create"))
        .body("delivery_method_id", equalTo(WAREHOUSE))
        .body("postings", containsInAnyOrder(one, other))
        .body("ready", equalTo(2))
        .body("left_out", empty());
    assertThat(sandbox.calls(CREATE)).isEqualTo(created);

    ValidatableResponse shipped = done(crm.start(one, "ship", ""));
    shipped
        .body("outcome.already", equalTo(false))
        .body("outcome.more_wait", equalTo(false))
        .body("outcome.carriages", hasSize(1))
        .body("outcome.carriages[0].postings", containsInAnyOrder(one, other));
    Long carriage = id(shipped);
    awaitSubstatus(one, "posting_in_carriage");
    awaitSubstatus(other, "posting_in_carriage");

    ship(other, "", "")
        .statusCode(200)
        .body("outcome.already", equalTo(true))
        .body("outcome.carriages.carriage_id", contains(carriage.intValue()))
        .body("outcome.carriages[0].postings", containsInAnyOrder(one, other));
    assertThat(sandbox.calls(CREATE)).isEqualTo(created + 1);
    assertThat(sandbox.calls(APPROVE)).isEqualTo(approved + 1);
    ship(unpacked, "", "").statusCode(422).body("detail", containsString("pack it first"));

    papers(carriage);
  }

  private void papers(long carriage) {
    String place = "/api/v1/carriages/1/" + carriage;
    assertThat(file(place + "/act.pdf", "application/pdf")).startsWith("%PDF-");
    assertThat(file(place + "/container-labels.pdf", "application/pdf")).startsWith("%PDF-");
    assertThat(file(place + "/barcode.png", "image/png")).contains("PNG");
    call()
        .get(place)
        .then()
        .statusCode(200)
        .body("status", equalTo("formed"))
        .body("postings", hasSize(2));
    call()
        .get("/api/v1/carriages?account_id=1")
        .then()
        .statusCode(200)
        .body("deliveries.carriages.flatten().id.value", hasItem((int) carriage));
  }

  @Test
  void takesTheOneAskedForAloneAndLeavesTheRest() {
    String one = packed();
    String other = packed();

    ship(one, "?dry_run=true", "{\"set_postings\":true}")
        .body("postings", contains(one))
        .body("left_out", contains(other));
    done(crm.start(one, "ship", "{\"set_postings\":true}"))
        .body("outcome.carriages[0].postings", contains(one))
        .body("outcome.more_wait", equalTo(true));

    assertThat(substatus(other)).isNotEqualTo("posting_in_carriage");
    done(crm.start(other, "ship", ""))
        .body("outcome.carriages[0].postings", contains(other))
        .body("outcome.more_wait", equalTo(false));
  }

  @Test
  void goesOnWithAnOpenCarriageAndSendsTheRemainderWithTheNext() {
    String early = packed();
    sandbox.ozon(CREATE, "{\"delivery_method_id\":%d}".formatted(WAREHOUSE)).then().statusCode(200);
    String late = packed();

    ship(late, "?dry_run=true", "")
        .body("action", equalTo("approve"))
        .body("postings", contains(early))
        .body("left_out", contains(late));
    done(crm.start(late, "ship", ""))
        .body("outcome.carriages", hasSize(2))
        .body("outcome.carriages[0].postings", contains(early))
        .body("outcome.carriages[1].postings", contains(late));
    assertThat(sandbox.calls(CREATE)).isEqualTo(created + 2);
  }

  @Test
  void settlesLostAnswersByReading() {
    String one = packed();
    sandbox.fault("half_body", CREATE, 1);
    sandbox.fault("half_body", FILL, 1);
    sandbox.fault("half_body", APPROVE, 1);

    done(crm.start(one, "ship", "{\"set_postings\":true}"))
        .body("outcome.carriages", hasSize(1))
        .body("outcome.carriages[0].postings", contains(one));

    assertThat(sandbox.calls(CREATE)).isEqualTo(created + 1);
    assertThat(sandbox.calls(APPROVE)).isEqualTo(approved + 1);
  }

  @Test
  void takesItsCarriageBackWhereOzonDoesNotLetItBeLimited() {
    String one = packed();
    packed();
    sandbox.refuse(FILL);

    ship(one, "", "{\"set_postings\":true}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trestle:problem:ozon-refused"));

    assertThat(sandbox.calls(APPROVE)).isEqualTo(approved);
    call()
        .get("/api/v1/carriages?account_id=1")
        .then()
        .body("deliveries.carriages.flatten().status", not(hasItem("new")));
  }

  @Test
  void handsOverADeliveryMethodAndSaysWhenNothingIsReady() {
    String one = packed();
    String wish = "{\"account_id\":1,\"delivery_method_id\":%d}".formatted(WAREHOUSE);

    carriages(wish, "?dry_run=true").statusCode(200).body("postings", contains(one));
    String place = carriages(wish, "").statusCode(202).extract().header("Location");
    done(place).body("outcome.carriages[0].postings", contains(one));

    carriages(wish, "")
        .statusCode(200)
        .body("outcome.already", equalTo(true))
        .body("outcome.carriages.postings", hasItem(List.of(one)));
    carriages("{\"account_id\":1,\"delivery_method_id\":7}", "")
        .statusCode(409)
        .body("detail", containsString("Nothing"));
    carriages("{\"account_id\":1}", "").statusCode(400);
    carriages(wish, "?dry_run=perhaps").statusCode(400).body("parameter", equalTo("dry_run"));
  }

  @Test
  void saysWhatOzonSaysOfPapersThatAreNotThere() {
    call()
        .get("/api/v1/carriages/1/424242/act.pdf")
        .then()
        .statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400))
        .contentType("application/problem+json");
    as(Tokens.VIEWER).post("/api/v1/carriages").then().statusCode(403);
    call().get("/api/v1/carriages/1/x/act.pdf").then().statusCode(400);
    call().get("/api/v1/carriages").then().statusCode(400).body("parameter", equalTo("account_id"));
  }

  private static ValidatableResponse carriages(String wish, String query) {
    return call()
        .contentType("application/json")
        .header("Prefer", "wait=2")
        .body(wish)
        .post("/api/v1/carriages" + query)
        .then();
  }

  private static ValidatableResponse ship(String number, String query, String body) {
    return call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/postings/" + number + "/ship" + query)
        .then();
  }

  /** Puts the clock on whenever papers are being made. */
  private ValidatableResponse done(String place) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          var command = call().get(place);
          if (command.path("state").equals("following")) {
            sandbox.advance(PAPERS);
          }
          command.then().body("state", equalTo("done"));
        });
    return call().get(place).then();
  }

  private static Long id(ValidatableResponse shipped) {
    return shipped.extract().jsonPath().getLong("outcome.carriages[0].carriage_id");
  }

  private static String file(String place, String type) {
    byte[] bytes =
        call().get(place).then().statusCode(200).contentType(type).extract().asByteArray();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String ordered() {
    return sandbox.ordered(
        ",\"warehouse_id\":%d,\"products\":[{\"sku\":147200311,\"quantity\":2}]"
            .formatted(WAREHOUSE));
  }

  private String packed() {
    String number = ordered();
    sandbox
        .ozon(
            "/v4/posting/fbs/ship",
            "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":147200311,\"quantity\":2}]}]}"
                .formatted(number))
        .then()
        .statusCode(200);
    sandbox.advance(PACKED);
    return crm.known(number);
  }

  private void awaitSubstatus(String number, String substatus) {
    await().atMost(LIMIT).until(() -> substatus.equals(substatus(number)));
  }

  private static String substatus(String number) {
    return call().get("/api/v1/postings/{number}", number).path("substatus");
  }
}
