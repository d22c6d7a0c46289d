package dev.trestle.order.label;

import static dev.trestle.order.Crm.as;
import static dev.trestle.order.Crm.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.trestle.messaging.EventLoop;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels through HTTP against the sandbox, up to the PDF. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class LabelIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String CREATE = "/v3/posting/fbs/package-label/create";

  /** The sandbox packs for five seconds of its clock; a label is ready 45 s later. */
  private static final int PACKED = 6;

  private static final int READY = 46;

  /** A task takes three seconds. */
  private static final int PRINTED = 4;

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;
  @Inject LabelFiles files;
  @Inject EventLoop eventLoop;

  @BeforeEach
  void open() {
    Tokens.make(database);
  }

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void printsAllIntoOneFile() {
    String one = packed();
    String other = packed();
    sandbox.advance(READY);

    String place = start(Map.of("posting_numbers", List.of(one, other)));
    String file = fileOf(place);
    call().get(file).then().statusCode(409).header("Retry-After", notNullValue());
    done(place, PRINTED)
        .body("outcome.labels", equalTo(2))
        .body("outcome.unready", empty())
        .body("outcome.file", equalTo(file));

    byte[] pdf =
        call()
            .get(file)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
  }

  @Test
  void waitsForWhatIsNotReadyAndPrintsItWithTheOthers() {
    String ready = packed();
    sandbox.advance(READY);
    String fresh = packed();
    int before = sandbox.calls(CREATE);

    String place = start(Map.of("posting_numbers", List.of(ready, fresh), "size", "small"));
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          sandbox.advance(1);
          call()
              .get(place)
              .then()
              .body("waits_for", containsString("1 of 2 are not ready"))
              .body("progress.unready.posting_number", contains(fresh));
        });
    done(place, READY).body("outcome.labels", equalTo(2)).body("outcome.unready", empty());

    assertThat(sandbox.calls(CREATE)).isEqualTo(before + 3);
  }

  @Test
  void namesWhatIsNotReadyWhereNobodyWantsToWait() {
    String ready = packed();
    sandbox.advance(READY);
    String fresh = packed();

    String place = start(Map.of("posting_numbers", List.of(ready, fresh), "wait_minutes", 0));
    done(place, 1)
        .body("outcome.labels", equalTo(1))
        .body("outcome.unready.posting_number", contains(fresh));
  }

  @Test
  void ordersAnewWhereTheAnswerIsLost() {
    String number = packed();
    sandbox.advance(READY);
    sandbox.fault("half_body", CREATE, 1);

    done(start(Map.of("posting_numbers", List.of(number))), PRINTED)
        .body("outcome.labels", equalTo(1));
  }

  @Test
  void refusesWhatItCannotPrint() {
    print(Map.of("posting_numbers", List.of()))
        .statusCode(400)
        .body("detail", containsString("posting_numbers"));
    print(Map.of("posting_numbers", List.of("1-1-1"), "size", "huge"))
        .statusCode(400)
        .body("parameter", equalTo("size"));
    print(Map.of("posting_numbers", List.of("no-such-posting"))).statusCode(404);
    call().get("/api/v1/labels/no-such-command.pdf").then().statusCode(404);
    as(Tokens.VIEWER).post("/api/v1/labels").then().statusCode(403);
  }

  @Test
  void forgetsFilesAfterThreeDays() {
    for (int days : List.of(2, 4)) {
      database
          .query(
              """
              insert into label_file (command_id, content_type, bytes, created_at)
              values ('old-%1$d', 'application/pdf', 'x', now() - interval '%1$d days')
              """
                  .formatted(days))
          .execute()
          .await()
          .atMost(LIMIT);
    }

    eventLoop.run(files::deleteOld).await().atMost(LIMIT);

    call().get("/api/v1/labels/old-2.pdf").then().statusCode(200);
    call().get("/api/v1/labels/old-4.pdf").then().statusCode(404);
  }

  private static String start(Map<String, Object> order) {
    return call()
        .contentType("application/json")
        .header("Prefer", "respond-async")
        .body(order)
        .post("/api/v1/labels")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private static ValidatableResponse print(Map<String, Object> order) {
    return call().contentType("application/json").body(order).post("/api/v1/labels").then();
  }

  private static String fileOf(String place) {
    return "/api/v1/labels/" + place.substring(place.lastIndexOf('/') + 1) + ".pdf";
  }

  /** Puts the clock on until it is done. */
  private ValidatableResponse done(String place, int seconds) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          sandbox.advance(seconds);
          call().get(place).then().body("state", equalTo("done"));
        });
    return call().get(place).then();
  }

  private String packed() {
    String number = sandbox.ordered();
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
}
