package dev.trestle.order;

import static dev.trestle.order.OrderApi.call;
import static dev.trestle.order.OrderApi.rows;
import static dev.trestle.order.OrderApi.sweep;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Returns of all schemes, from Ozon's lists to the API and the outbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class ReturnsIT {

  private static final String WORDS = "the colour is not mine";

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;

  @Test
  void aReturnAppearsAndItsChangesAreVersions() {
    String posting = ordered("fbs");
    String id = control("returns", Map.of("posting_number", posting));
    sweep("returns");
    control("returns/" + id + "/status", Map.of("status", "MovingToSeller"));
    sweep("returns");
    sweep("returns");

    call()
        .get("/api/v1/returns/1/{id}", id)
        .then()
        .statusCode(200)
        .body("return_id", equalTo(id))
        .body("posting_number", equalTo(posting))
        .body("scheme", equalTo("fbs"))
        .body("status", equalTo("MovingToSeller"))
        .body("product.sku", notNullValue())
        .body("version", equalTo(2))
        .body("history.version", equalTo(List.of(1, 2)))
        .body("history[1].previous_status", equalTo("WaitingShipment"))
        .body("history[1].changed", hasItem("status"));
    List<Row> events = events(id);
    assertThat(events)
        .extracting(row -> row.getString("ce_id"))
        .containsExactly("return:100001:" + id + ":1", "return:100001:" + id + ":2");
    assertThat(events.getLast().getString("ce_type")).isEqualTo("ozon.order.return-changed.v1");
    assertThat(events.getLast().getString("payload"))
        .contains("\"status\":\"MovingToSeller\"", "\"previous_status\":\"WaitingShipment\"");
  }

  @Test
  void anRfbsRequestIsKeptApartAndShowsOzonsActions() {
    String posting = ordered("rfbs");
    String number = control("rfbs-returns", Map.of("posting_number", posting, "comment", WORDS));
    String id = "rfbs-" + number;
    sweep("rfbs-returns");

    call()
        .get("/api/v1/returns/1/{id}", id)
        .then()
        .statusCode(200)
        .body("scheme", equalTo("rfbs"))
        .body("status", equalTo("OnSellerApproval"))
        .body("ozon_return_id", equalTo(Integer.parseInt(number)));
    call()
        .get("/api/v1/returns/1/{id}/actions", id)
        .then()
        .statusCode(200)
        .body("available_actions.id", hasItem(-1))
        .body("rejection_reasons.id", notNullValue())
        .body("comment", equalTo(WORDS));
    assertThat(events(id))
        .singleElement()
        .satisfies(row -> assertThat(row.getString("payload")).doesNotContain(WORDS));
    assertThat(rows(database, "select cast(t as text) from returns t where id = $1", id))
        .singleElement()
        .satisfies(row -> assertThat(row.getString(0)).doesNotContain(WORDS));
  }

  @Test
  void saysWhyThereIsNothingToAcceptOfAnFbsReturn() {
    String id = control("returns", Map.of("posting_number", ordered("fbs")));
    sweep("returns");

    call()
        .get("/api/v1/returns/1/{id}/actions", id)
        .then()
        .statusCode(200)
        .body("available_actions", equalTo(List.of()))
        .body("explanation", containsString("giveout"));
  }

  @Test
  void listsByEachFilterInPages() {
    String posting = ordered("fbo");
    String id = control("returns", Map.of("posting_number", posting));
    String other = control("returns", Map.of("posting_number", ordered("fbs")));
    sweep("returns");

    for (String filter :
        List.of(
            "posting=" + posting,
            "scheme=fbo&account=1",
            "status=WaitingShipment",
            "changed_since=2026-01-01T00:00:00Z")) {
      call()
          .get("/api/v1/returns?limit=500&" + filter)
          .then()
          .statusCode(200)
          .body("returns.return_id", hasItem(id));
    }
    for (String filter :
        List.of("account=77", "changed_since=2126-01-01T00:00:00Z", "status=NoSuch")) {
      call().get("/api/v1/returns?" + filter).then().body("returns", equalTo(List.of()));
    }
    call().get("/api/v1/returns?scheme=fbo").then().body("returns.return_id", not(hasItem(other)));
    var first = call().get("/api/v1/returns?limit=1");
    assertThat(first.<Boolean>path("has_next")).isTrue();
    call()
        .get("/api/v1/returns?limit=1&cursor=" + first.path("cursor"))
        .then()
        .body("returns[0].return_id", not(equalTo(first.path("returns[0].return_id"))));
  }

  @Test
  void namesWhatItCannotReadOrFind() {
    call().get("/api/v1/returns/1/999").then().statusCode(404);
    call().get("/api/v1/returns/1/rfbs-999/actions").then().statusCode(404);
    call()
        .get("/api/v1/returns/1/fbs-1")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("return_id"));
    call()
        .get("/api/v1/returns?changed_since=yesterday")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("changed_since"));
  }

  private List<Row> events(String id) {
    return rows(
        database,
        "select * from outbox where topic = 'ozon.order.return' and aggregate_id = $1 order by id",
        id);
  }

  private String ordered(String scheme) {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body(Map.of("push", false, "scheme", scheme))
        .post("/control/sellers/100001/postings")
        .path("posting_number");
  }

  /** The id of what was made or changed. */
  private String control(String path, Map<String, ?> body) {
    var answer =
        given()
            .baseUri(sandbox)
            .contentType("application/json")
            .body(body)
            .post("/control/sellers/100001/" + path);
    assertThat(answer.statusCode()).isLessThan(300);
    Object id = answer.path("id") == null ? answer.path("return_id") : answer.path("id");
    return String.valueOf(id);
  }
}
