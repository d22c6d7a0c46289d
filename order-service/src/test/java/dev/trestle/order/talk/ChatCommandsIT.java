package dev.trestle.order.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.Json;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the seller does in chats, through HTTP against the sandbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class ChatCommandsIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String SEND = "/v1/chat/send/message";
  private static final String SEND_FILE = "/v1/chat/send/file";
  private static final String READ = "/v2/chat/read";
  private static final String START = "/v1/chat/start";
  private static final String WORDS = "your blue umbrella leaves tomorrow (at noon)";

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;

  private String chat;

  @BeforeEach
  void open() {
    chat =
        sandbox
            .seller("/chats", "{\"posting_number\":\"%s\"}".formatted(sandbox.ordered()))
            .path("chat_id");
  }

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void sendsAMessageAndKeepsItNowhere() {
    hears("where is it?");
    try (LoggedLines logged = new LoggedLines()) {
      ValidatableResponse answer =
          say(WORDS).statusCode(200).body("outcome.sent_at", notNullValue());
      String message = answer.extract().path("outcome.message_id");

      messages()
          .body("messages.last().data", equalTo(List.of(WORDS)))
          .body("messages.last().message_id", equalTo(message));
      Crm.call()
          .get("/api/v1/chats/1/{id}", chat)
          .then()
          .statusCode(200)
          .body("last_message_id", equalTo(message))
          .body("last_message_by", equalTo("Seller"))
          .body(
              "history.find { it.cause == 'command' }.cause_id",
              equalTo(answer.extract().path("id")));
      assertThat(events())
          .anySatisfy(event -> assertThat(event).contains("\"cause\":\"command\"", message));
      nowhere(WORDS);
      assertThat(logged.lines())
          .anySatisfy(line -> assertThat(line).contains("kind=chat-message"))
          .noneSatisfy(line -> assertThat(line).contains(WORDS));
    }
    Crm.call()
        .get("/api/v1/chats/1/{id}/messages", chat)
        .then()
        .body("messages[0].data", equalTo(List.of(WORDS)));
  }

  @Test
  void sendsAFileAndKeepsItNowhere() {
    String content = base64("a drawing of the umbrella's handle");

    String message =
        file("umbrella handle.png", content).statusCode(200).extract().path("outcome.message_id");

    messages()
        .body("messages.last().message_id", equalTo(message))
        .body("messages.last().is_image", equalTo(true));
    nowhere(content);
    nowhere("umbrella handle");
  }

  @Test
  void namesWhatCannotBeSent() {
    say(" ").statusCode(400).body("parameter", equalTo("text"));
    say("x".repeat(1001)).statusCode(400).body("parameter", equalTo("text"));
    file("", base64("x")).statusCode(400).body("parameter", equalTo("name"));
    file("a.png", "").statusCode(400).body("parameter", equalTo("content"));
    file("a.png", "not base64!").statusCode(400).body("parameter", equalTo("content"));
    post("read", "{\"message_id\":\"first\"}")
        .statusCode(400)
        .body("parameter", equalTo("message_id"));
    sandbox.seller("/chats/" + chat + "/close", "{}");
    say(WORDS).statusCode(409).body("type", equalTo("urn:trestle:problem:ozon-refused"));
    chat = UUID.randomUUID().toString();
    say(WORDS).statusCode(404).body("type", equalTo("urn:trestle:problem:ozon-missing"));
    Tokens.make(database);
    Crm.as(Tokens.VIEWER).post("/api/v1/chats/1/{chat}/messages", chat).then().statusCode(403);
  }

  @Test
  void knowsTheSameMessageByItsKey() {
    String key = UUID.randomUUID().toString();
    int before = sandbox.calls(SEND);

    String first = sendWithKey(key, "see you on Monday").statusCode(200).extract().path("id");
    sendWithKey(key, "see you on Monday").statusCode(200).body("id", equalTo(first));
    sendWithKey(key, "see you on Tuesday")
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:key-taken"));

    assertThat(sandbox.calls(SEND)).isEqualTo(before + 1);
  }

  @Test
  void findsAMessageWhoseAnswerIsLost() {
    int before = sandbox.calls(SEND);
    sandbox.fault("half_body", SEND, 1);

    String message = say("lost and found").statusCode(200).extract().path("outcome.message_id");

    assertThat(sandbox.calls(SEND)).isEqualTo(before + 1);
    messages().body("messages.message_id", equalTo(List.of(message)));
  }

  @Test
  void findsAFileWhoseAnswerIsLost() {
    int before = sandbox.calls(SEND_FILE);
    sandbox.fault("half_body", SEND_FILE, 1);

    String message =
        file("lost.pdf", base64("lost")).statusCode(200).extract().path("outcome.message_id");

    assertThat(sandbox.calls(SEND_FILE)).isEqualTo(before + 1);
    messages().body("messages.message_id", equalTo(List.of(message)));
  }

  @Test
  void saysWhereALostMessageWasNotSent() {
    hears("anybody there?");
    int before = sandbox.calls(SEND);
    sandbox.fault("status", SEND, 1);

    say("nobody hears this").statusCode(503).body("type", equalTo("urn:trestle:problem:not-done"));

    assertThat(sandbox.calls(SEND)).isEqualTo(before + 1);
    messages().body("messages.size()", equalTo(1));
  }

  @Test
  void doesNotSendAgainWhatACrashMayHaveSent() {
    ozonSays("I was sent before the crash");
    int before = sandbox.calls(SEND);

    String place = leftBehind("sending", Sending.SEND, "I was sent before the crash");

    crm.awaitState(place, "done").body("outcome.message_id", notNullValue());
    assertThat(sandbox.calls(SEND)).isEqualTo(before);
  }

  @Test
  void saysThatItCannotTellWhereTheSellerWroteSomethingElse() {
    ozonSays("written in Ozon's cabinet meanwhile");
    int before = sandbox.calls(SEND);

    String place = leftBehind("sending", Sending.SEND, "perhaps this was changed by Ozon");

    crm.awaitState(place, "failed")
        .body("failure.type", equalTo("urn:trestle:problem:unsettled"))
        .body("failure.may_repeat", equalTo(false));
    assertThat(sandbox.calls(SEND)).isEqualTo(before);
  }

  @Test
  void doesNotSendWhatARestartForgot() {
    int before = sandbox.calls(SEND);

    String place = leftBehind("waiting", Sending.LOOK, "forgotten");

    crm.awaitState(place, "failed")
        .body("failure.type", equalTo("urn:trestle:problem:not-sent"))
        .body("failure.may_repeat", equalTo(true));
    assertThat(sandbox.calls(SEND)).isEqualTo(before);
  }

  @Test
  void marksMessagesAsRead() {
    String first = hears("one");
    String second = hears("two");
    Crm.call().post("/api/v1/sweeps/1/chats-unread").then().statusCode(202);
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            Crm.call().get("/api/v1/chats/1/{id}", chat).then().body("unread_count", equalTo(2)));

    post("read", "{\"message_id\":\"%s\"}".formatted(first))
        .statusCode(200)
        .body("outcome.unread_count", equalTo(1));
    int before = sandbox.calls(READ);
    sandbox.fault("status", READ, 1);
    post("read", "")
        .statusCode(200)
        .body("outcome.unread_count", equalTo(0))
        .body("outcome.message_id", equalTo(second));

    assertThat(sandbox.calls(READ)).isEqualTo(before + 2);
    Crm.call()
        .get("/api/v1/chats/1/{id}", chat)
        .then()
        .body("unread_count", equalTo(0))
        .body("first_unread_message_id", nullValue())
        .body("history.cause", hasItem("command"));
    Crm.call()
        .get("/api/v1/chats?limit=500&unread=false&account=1")
        .then()
        .body("chats.chat_id", hasItem(chat));
    assertThat(events()).anySatisfy(event -> assertThat(event).contains("\"cause\":\"command\""));
  }

  @Test
  void startsAChatAboutAPosting() {
    String posting = crm.known(sandbox.ordered());

    chat = start(posting).statusCode(200).extract().path("outcome.chat_id");

    sandbox
        .seller("/chats/" + chat)
        .then()
        .statusCode(200)
        .body("posting_number", equalTo(posting));
    Crm.call()
        .get("/api/v1/chats?posting=" + posting)
        .then()
        .body("chats.chat_id", equalTo(List.of(chat)));
    assertThat(events())
        .anySatisfy(event -> assertThat(event).contains("\"posting_number\":\"" + posting + "\""));
    say("good morning").statusCode(200);
  }

  @Test
  void findsAChatWhoseAnswerIsLost() {
    String posting = crm.known(sandbox.ordered());
    int before = sandbox.calls(START);
    sandbox.fault("half_body", START, 1);

    chat = start(posting).statusCode(200).extract().path("outcome.chat_id");

    assertThat(sandbox.calls(START)).isEqualTo(before + 1);
    sandbox.seller("/chats/" + chat).then().body("posting_number", equalTo(posting));
  }

  @Test
  void saysWhereALostChatWasNotStarted() {
    String posting = crm.known(sandbox.ordered());
    sandbox.fault("status", START, 1);

    start(posting).statusCode(503).body("type", equalTo("urn:trestle:problem:not-done"));
  }

  private ValidatableResponse say(String text) {
    return post("messages", Json.write(Map.of("text", text)));
  }

  private ValidatableResponse file(String name, String content) {
    return post("files", Json.write(Map.of("name", name, "content", content)));
  }

  private ValidatableResponse post(String what, String body) {
    return Crm.call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/chats/1/{chat}/{what}", chat, what)
        .then();
  }

  private ValidatableResponse sendWithKey(String key, String text) {
    return Crm.call()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"text\":\"" + text + "\"}")
        .post("/api/v1/chats/1/{chat}/messages", chat)
        .then();
  }

  private static ValidatableResponse start(String posting) {
    return Crm.call().post("/api/v1/postings/{number}/chat", posting).then();
  }

  /** The other side writes. */
  private String hears(String text) {
    return sandbox
        .seller("/chats/" + chat + "/messages", "{\"text\":\"" + text + "\"}")
        .path("message_id");
  }

  /** The seller writes, but not by us. */
  private void ozonSays(String text) {
    sandbox
        .ozon(SEND, "{\"chat_id\":\"%s\",\"text\":\"%s\"}".formatted(chat, text))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse messages() {
    return sandbox.seller("/chats/" + chat).then();
  }

  private String leftBehind(String state, String stage, String text) {
    Fingerprint print = new Fingerprint(crm.texts("select key from message_key").getFirst());
    SendOrder order = SendOrder.of(new ChatId(chat), new Outgoing.Text(text), print);
    return crm.leftBehind(SendKind.NAME, chat, state, stage, Json.write(order), "{}");
  }

  private List<String> events() {
    return crm.texts(
        "select payload from outbox where topic = 'ozon.order.chat' and aggregate_id = $1"
            + " order by id",
        chat);
  }

  /** In no row of any table. */
  private void nowhere(String words) {
    List<String> tables =
        crm.texts("select tablename::text from pg_tables where schemaname = 'public'");
    assertThat(tables).contains("command", "chat", "outbox");
    for (String table : tables) {
      assertThat(
              crm.texts(
                  "select cast(t as text) from " + table + " t where cast(t as text) like $1",
                  "%" + words + "%"))
          .as(table)
          .isEmpty();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
