package dev.trestle.order;

import static dev.trestle.order.OrderApi.LIMIT;
import static dev.trestle.order.OrderApi.call;
import static dev.trestle.order.OrderApi.rows;
import static dev.trestle.order.OrderApi.sweep;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chats, from pushes and Ozon's list to the API and the outbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class ChatsIT {

  private static final String WORDS = "where is my winter coat";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;

  private PushTopic topic;

  @BeforeEach
  void openTopic() {
    topic = new PushTopic(kafka);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
  }

  @Test
  void aChatAppearsBySweepAndItsMessagesAreReadThrough() {
    String posting = ordered();
    String chat = control("/chats", Map.of("posting_number", posting)).path("chat_id");
    sweep("chats");
    control("/chats/" + chat + "/messages", Map.of("text", WORDS));
    sweep("chats-unread");

    call()
        .get("/api/v1/chats/1/{id}", chat)
        .then()
        .statusCode(200)
        .body("type", equalTo("BUYER_SELLER"))
        .body("status", equalTo("OPENED"))
        .body("unread_count", equalTo(1))
        .body("detailed", equalTo(true))
        .body("version", equalTo(2));
    call()
        .get("/api/v1/chats/1/{id}/messages", chat)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("messages[0].data", equalTo(List.of(WORDS)))
        .body("messages[0].user_type", equalTo("Customer"))
        .body("has_next", equalTo(false));
    String order = posting.substring(0, posting.lastIndexOf('-'));
    call()
        .get("/api/v1/chats?limit=500&order=" + order)
        .then()
        .body("chats.chat_id", equalTo(List.of(chat)));
    assertThat(events(chat))
        .extracting(row -> row.getString("ce_id"))
        .containsExactly(
            "chat:100001:" + chat + ":1",
            "chat:100001:" + chat + ":2",
            "chat:100001:" + chat + ":3");
    nowhere(chat);
  }

  @Test
  void aPushMakesAChatKnownAndTheListDetailsIt() {
    String chat = UUID.randomUUID().toString(); // Ozon does not know it: the list leaves it alone
    byte[] push = push("TYPE_NEW_MESSAGE", chat, 100001, "7000000000000000001");
    topic.send(push);
    topic.send(push);

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            call()
                .get("/api/v1/chats/1/{id}", chat)
                .then()
                .statusCode(200)
                .body("detailed", equalTo(false))
                .body("last_message_id", equalTo("7000000000000000001"))
                .body("last_message_by", equalTo("Customer"))
                .body("history.cause", equalTo(List.of("push"))));
    nowhere(chat);
  }

  @Test
  void aClosingIsKnownAtOnceAndARepeatHasTheListRead() {
    String chat = control("/chats", Map.of()).path("chat_id");
    sweep("chats");
    byte[] closing = closing(chat);
    topic.send(closing);
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            call().get("/api/v1/chats/1/{id}", chat).then().body("status", equalTo("CLOSED")));

    sweep("chats"); // at Ozon it is open: Ozon wins
    call().get("/api/v1/chats/1/{id}", chat).then().body("status", equalTo("OPENED"));
    control("/chats/" + chat + "/close", Map.of());
    Object wanted = lastWanted();
    topic.send(closing);

    await().atMost(LIMIT).until(() -> !lastWanted().equals(wanted));
    sweep("chats");
    call().get("/api/v1/chats/1/{id}", chat).then().body("status", equalTo("CLOSED"));
  }

  @Test
  void aPushOfAnUnknownSellerIsSetAsideWithoutItsText() {
    String chat = UUID.randomUUID().toString();
    topic.send(push("TYPE_NEW_MESSAGE", chat, 555777, "7000000000000000002"));

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(rows(database, "select set_aside from inbox where subject = $1", chat))
                .singleElement()
                .satisfies(row ->
                    assertThat(new String(row.getBuffer(0).getBytes(), StandardCharsets.UTF_8))
                        .contains(chat)
                        .doesNotContain(WORDS)));
  }

  @Test
  void listsUnreadChats() {
    String read = control("/chats", Map.of()).path("chat_id");
    String unread = control("/chats", Map.of()).path("chat_id");
    control("/chats/" + unread + "/messages", Map.of("text", WORDS, "user_type", "Support"));
    sweep("chats");

    call()
        .get("/api/v1/chats?limit=500&account=1&unread=true&type=seller_support")
        .then()
        .body("chats.chat_id", hasItem(unread))
        .body("chats.chat_id", not(hasItem(read)));
    call().get("/api/v1/chats?unread=perhaps").then().statusCode(400);
    call().get("/api/v1/chats/1/{id}/messages?cursor=x", unread).then().statusCode(400);
    call().get("/api/v1/chats/1/no-such-chat/messages").then().statusCode(404);
    call().get("/api/v1/chats/1/no-such-chat").then().statusCode(404);
  }

  /** What was written is in no row and no event. */
  private void nowhere(String chat) {
    for (String table : List.of("chat", "chat_history")) {
      assertThat(rows(database, "select cast(t as text) from " + table + " t where id = $1", chat))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.getString(0)).doesNotContain(WORDS));
    }
    assertThat(events(chat))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getString("payload")).doesNotContain(WORDS));
  }

  private Object lastWanted() {
    return rows(database, "select wanted_at from sweep where kind = $1", "chats")
        .getFirst()
        .getValue(0);
  }

  private List<Row> events(String chat) {
    return rows(
        database,
        "select * from outbox where topic = 'ozon.order.chat' and aggregate_id = $1 order by id",
        chat);
  }

  private static byte[] push(String type, String chat, long seller, String message) {
    return """
    {"message_type":"%s","chat_id":"%s","chat_type":"Buyer_Seller","message_id":"%s",
     "created_at":"2026-03-03T08:00:00Z","user":{"id":"115568","type":"\u0421ustomer"},
     "data":["%s"],"seller_id":"%d"}
    """
        .formatted(type, chat, message, WORDS, seller)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] closing(String chat) {
    return """
    {"message_type":"TYPE_CHAT_CLOSED","chat_id":"%s","chat_type":"Seller_Support",
     "user":{"id":"115568","type":"Support"},"seller_id":"100001"}
    """
        .formatted(chat)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String ordered() {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"push\":false}")
        .post("/control/sellers/100001/postings")
        .path("posting_number");
  }

  private Response control(String path, Map<String, ?> body) {
    Response answer =
        given()
            .baseUri(sandbox)
            .contentType("application/json")
            .body(body)
            .post("/control/sellers/100001" + path);
    assertThat(answer.statusCode()).isLessThan(300);
    return answer;
  }
}
