package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The CRM of the tests: asks for actions and looks what came of them. */
@Singleton
public class Crm {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Pool database;

  Crm(Pool database) {
    this.database = database;
  }

  /** As the admin. */
  public static RequestSpecification call() {
    return as(OrderStack.TOKEN);
  }

  /** As whose token this is. */
  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  /** Asks for an action on a posting, and waits for its end. */
  public ValidatableResponse act(String number, String action, String body) {
    return call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/postings/{number}/{action}", number, action)
        .then();
  }

  /** Asks for an action on a posting; gives the place where to look. */
  public String start(String number, String action, String body) {
    return call()
        .header("Prefer", "respond-async")
        .contentType("application/json")
        .body(body)
        .post("/api/v1/postings/{number}/{action}", number, action)
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  /** Waits until a command is in this state. */
  public ValidatableResponse awaitState(String place, String state) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> call().get(place).then().body("state", equalTo(state)));
    return call().get(place).then();
  }

  /** A posting that is known here. */
  public ValidatableResponse posting(String number) {
    return call().get("/api/v1/postings/{number}", number).then().statusCode(200);
  }

  /** Makes a posting known here without any push: asked for, and read. */
  public String known(String number) {
    sql(
        """
        insert into reread_request (kind, subject, account_id, due_at, wanted_at, traceparent)
        values ('posting', $1, 1, now(), now(), '')
        """,
        number);
    await().atMost(LIMIT).untilAsserted(() -> posting(number));
    return number;
  }

  /** One column of the rows that a query finds. */
  public List<String> texts(String sql, Object... parameters) {
    List<String> texts = new ArrayList<>();
    database
        .preparedQuery(sql)
        .execute(Tuple.tuple(List.of(parameters)))
        .await()
        .atMost(LIMIT)
        .forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  /** Changes rows. */
  public void sql(String statement, Object... parameters) {
    database
        .preparedQuery(statement)
        .execute(Tuple.tuple(List.of(parameters)))
        .await()
        .atMost(LIMIT);
  }

  /**
   * A command's row as a replica leaves it that is killed now; its lease has run out.
   *
   * @param state waiting, or sending for one that may have sent it
   * @return the place where to look
   */
  public String leftBehind(
      String kind, String subject, String state, String stage, String intent, String progress) {
    String id = UUID.randomUUID().toString();
    sql(
        """
        insert into command (id, account_id, kind, subjects, intent, actor, request_hash, state,
               stage, progress, created_at, marked_at, lease, lease_until, traceparent)
        values ($1, 1, $2, array[$3], $4, 'test', $1, $5, $6, $7, now() - interval '10 minutes',
                case when $5 = 'sending' then now() end, 'dead', now() - interval '1 second', '')
        """,
        id,
        kind,
        subject,
        intent,
        state,
        stage,
        progress);
    return "/api/v1/commands/" + id;
  }

  /** The path of a command that an answer tells of. */
  public static String place(Response answer) {
    return "/api/v1/commands/" + answer.<String>path("id");
  }
}
