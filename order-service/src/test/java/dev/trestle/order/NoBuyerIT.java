package dev.trestle.order;

import static dev.trestle.order.OrderApi.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a key nothing of buyers is kept. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class NoBuyerIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;
  @Inject Crm crm;

  @BeforeEach
  void makeTokens() {
    Tokens.make(database);
  }

  @Test
  void keepsNothingOfWhatOzonTellsUnasked() {
    String number = new Sandbox(sandbox).ordered(",\"buyer\":true,\"legal\":true");
    try (var traces = new Traces(database);
        var topic = new PushTopic(kafka)) {
      topic.send(PushTopic.newPosting(number, 100001));
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> crm.posting(number).body("detailed", equalTo(true)));
      sweep("postings-unfulfilled");

      Crm.as(Tokens.OPERATOR)
          .get("/api/v1/postings/{number}/buyer", number)
          .then()
          .statusCode(404)
          .body("type", equalTo("urn:trestle:problem:buyers-not-kept"));
      assertThat(traces.stored(number)).contains("outbox.payload", "posting.snapshot");
      assertThat(traces.stored(number)).doesNotContain("posting_buyer.posting_number");
      assertThat(traces.logged(number)).isNotEmpty();
      for (String secret : Traces.OF_BUYERS) {
        assertThat(traces.stored(secret)).as(secret).isEmpty();
        assertThat(traces.logged(secret)).as(secret).isEmpty();
      }
    }
  }
}
