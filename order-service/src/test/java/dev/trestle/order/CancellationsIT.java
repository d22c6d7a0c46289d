package dev.trestle.order;

import static dev.trestle.order.OrderApi.call;
import static dev.trestle.order.OrderApi.rows;
import static dev.trestle.order.OrderApi.sweep;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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

/** Applications to cancel, from Ozon's list to the API and the outbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class CancellationsIT {

  private static final String WORDS = "it came too late for the feast";

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;

  @Test
  void anApplicationAppearsAndItsDecisionIsAVersion() {
    String posting = ordered();
    String id = applied(posting);
    sweep("cancellations");
    given()
        .baseUri(sandbox)
        .header("Client-Id", "100001")
        .header("Api-Key", "sandbox-key-100001")
        .contentType("application/json")
        .body(Map.of("cancellation_id", Long.parseLong(id), "comment", WORDS))
        .post("/v2/conditional-cancellation/reject")
        .then()
        .statusCode(200);
    sweep("cancellations");

    call()
        .get("/api/v1/cancellations/1/{id}", id)
        .then()
        .statusCode(200)
        .body("posting_number", equalTo(posting))
        .body("status", equalTo("REJECTED"))
        .body("decided_at", notNullValue())
        .body("version", equalTo(2))
        .body("history[1].previous_status", equalTo("ON_APPROVAL"));
    List<Row> events =
        rows(
            database,
            "select * from outbox where topic = 'ozon.order.cancellation' and aggregate_id = $1"
                + " order by id",
            id);
    assertThat(events)
        .extracting(row -> row.getString("ce_id"))
        .containsExactly("cancellation:100001:" + id + ":1", "cancellation:100001:" + id + ":2");
    assertThat(events)
        .allSatisfy(row -> assertThat(row.getString("payload")).doesNotContain(WORDS));
    assertThat(rows(database, "select cast(t as text) from cancellation t where id = $1", id))
        .allSatisfy(row -> assertThat(row.getString(0)).doesNotContain(WORDS));
  }

  @Test
  void listsWhatWaitsForTheSeller() {
    String posting = ordered();
    String id = applied(posting);
    sweep("cancellations");

    for (String filter : List.of("status=ON_APPROVAL&account=1", "posting=" + posting)) {
      call()
          .get("/api/v1/cancellations?limit=500&" + filter)
          .then()
          .body("cancellations.cancellation_id", hasItem(Integer.parseInt(id)));
    }
    call()
        .get("/api/v1/cancellations?limit=500&status=APPROVED")
        .then()
        .body("cancellations.cancellation_id", not(hasItem(Integer.parseInt(id))));
    call().get("/api/v1/cancellations/1/1").then().statusCode(404);
    call().get("/api/v1/cancellations/1/x").then().statusCode(400);
  }

  private String ordered() {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body(Map.of("push", false, "scheme", "rfbs"))
        .post("/control/sellers/100001/postings")
        .path("posting_number");
  }

  private String applied(String posting) {
    Object id =
        given()
            .baseUri(sandbox)
            .contentType("application/json")
            .body(Map.of("posting_number", posting, "message", WORDS))
            .post("/control/sellers/100001/cancellations")
            .path("cancellation_id");
    return String.valueOf(id);
  }
}
