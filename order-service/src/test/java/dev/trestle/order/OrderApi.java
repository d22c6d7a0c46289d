package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What tests of the API have in common. */
final class OrderApi {

  static final Duration LIMIT = Duration.ofSeconds(60);

  private OrderApi() {}

  static RequestSpecification call() {
    return given().header("Authorization", "Bearer " + OrderStack.TOKEN);
  }

  /** Runs a sweep of account 1 from its beginning to its end. */
  static void sweep(String kind) {
    Instant before = Instant.now();
    begin(kind);
    await()
        .atMost(LIMIT)
        .until(() -> {
          String started = call().get("/api/v1/sweeps").path(of(kind) + ".last.started_at");
          return started != null && Instant.parse(started).isAfter(before.minusMillis(5));
        });
  }

  static void begin(String kind) {
    call().post("/api/v1/sweeps/1/" + kind).then().statusCode(202);
  }

  /** The sweep in the list of all. */
  static String of(String kind) {
    return "sweeps.find { it.account_id == 1 && it.kind == '" + kind + "' }";
  }

  /** Rows of a query with one parameter. */
  static List<Row> rows(Pool database, String sql, String parameter) {
    List<Row> rows = new ArrayList<>();
    database
        .preparedQuery(sql)
        .execute(Tuple.of(parameter))
        .await()
        .atMost(LIMIT)
        .forEach(rows::add);
    return rows;
  }
}
