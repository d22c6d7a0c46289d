package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatsTest {

  private static final String CHATS = "/sellers/100001/chats";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void startsOneChatForEachPosting() {
    String number = sandbox.create("{}");
    String chat = start(number);

    assertThat(start(number)).isEqualTo(chat);
    assertThat(ozon("/v1/chat/start", "{\"posting_number\":\"1-1-1\"}").status()).isEqualTo(404);
    JsonNode row = ozon("/v3/chat/list", "{\"limit\":5}").body().at("/chats/0");
    assertThat(row.at("/chat/chat_id").textValue()).isEqualTo(chat);
    assertThat(row.at("/chat/chat_type").textValue()).isEqualTo("BUYER_SELLER");
    assertThat(row.at("/chat/chat_status").textValue()).isEqualTo("OPENED");
    JsonNode older = ozon("/v2/chat/list", "{\"limit\":5}").body();
    assertThat(older.at("/chats/0/chat_type").textValue()).isEqualTo("Buyer_Seller");
    assertThat(older.at("/chats/0/chat_status").textValue()).isEqualTo("Opened");
    assertThat(older.path("total_chats_count").intValue()).isEqualTo(1);
  }

  @Test
  void showsWhatBothSidesWrote() {
    String chat = start(sandbox.create("{}"));
    String first = say(chat, "Тест 1");
    assertThat(send(chat, "Тест 2").status()).isEqualTo(200);

    JsonNode history = history(chat, "");

    assertThat(history.path("has_next").booleanValue()).isFalse();
    assertThat(history.at("/messages/0/user/type").textValue()).isEqualTo("Seller");
    assertThat(history.at("/messages/0/data/0").textValue()).isEqualTo("Тест 2");
    JsonNode oldest = history.at("/messages/1");
    assertThat(oldest.path("message_id").isTextual()).isTrue();
    assertThat(oldest.path("message_id").textValue()).isEqualTo(first).hasSize(19);
    assertThat(oldest.path("is_read").booleanValue()).isFalse();
    assertThat(oldest.at("/user/type").textValue()).isEqualTo("Customer");
  }

  @Test
  void pagesThroughAHistoryInBothDirections() {
    String chat = start(sandbox.create("{}"));
    List<String> ids = List.of(say(chat, "1"), say(chat, "2"), say(chat, "3"));

    JsonNode newest = history(chat, ",\"limit\":2");
    assertThat(newest.path("has_next").booleanValue()).isTrue();
    assertThat(texts(newest)).containsExactly(ids.get(2), ids.get(1));
    assertThat(texts(history(chat, ",\"from_message_id\":" + ids.get(1))))
        .containsExactly(ids.get(1), ids.get(0));
    String forward = ",\"direction\":\"Forward\",\"from_message_id\":\"" + ids.get(1) + "\"";
    assertThat(texts(history(chat, forward))).containsExactly(ids.get(1), ids.get(2));
    String one = ",\"filter\":{\"message_ids\":[\"" + ids.get(2) + "\"]}";
    assertThat(texts(history(chat, one))).containsExactly(ids.get(2));
    var older = ozon("/v2/chat/history", "{\"chat_id\":\"" + chat + "\",\"limit\":2}").body();
    assertThat(texts(older)).containsExactly(ids.get(2), ids.get(1));
    assertThat(older.at("/messages/0").has("context")).isFalse();
  }

  @Test
  void refusesWhatOzonWouldRefuse() {
    String chat = start(sandbox.create("{}"));
    assertThat(send(chat, "").status()).isEqualTo(400);
    assertThat(send(chat, "я".repeat(1001)).status()).isEqualTo(400);
    assertThat(send(chat, "я".repeat(1000)).status()).isEqualTo(200);
    assertThat(send("no-such-chat", "Тест").status()).isEqualTo(404);
    String unknown = "{\"chat_id\":\"no-such-chat\"}";
    assertThat(ozon("/v3/chat/history", unknown).status()).isEqualTo(404);
    assertThat(ozon("/v2/chat/read", unknown).status()).isEqualTo(404);
    assertThat(ozon("/v3/chat/list", "{\"limit\":101}").status()).isEqualTo(400);
    assertThat(ozon("/v2/chat/list", "{\"limit\":1001}").status()).isEqualTo(400);
    assertThat(ozon("/v3/chat/list", "{\"cursor\":\"*\"}").status()).isEqualTo(400);
    assertThat(history(chat, ",\"direction\":\"Sideways\"").path("code").intValue()).isEqualTo(3);
  }

  @Test
  void sendsFilesAsAddresses() {
    String chat = start(sandbox.create("{}"));
    String body = "{\"chat_id\":\"" + chat + "\",\"name\":\"схема.png\",\"base64_content\":\"%s\"}";

    assertThat(ozon("/v1/chat/send/file", body.formatted("0L/RgA==")).status()).isEqualTo(200);
    assertThat(ozon("/v1/chat/send/file", body.formatted("?")).status()).isEqualTo(400);
    assertThat(ozon("/v1/chat/send/file", body.formatted("")).status()).isEqualTo(400);
    JsonNode message = history(chat, "").at("/messages/0");
    assertThat(message.path("is_image").booleanValue()).isTrue();
    assertThat(message.at("/data/0").textValue()).endsWith("схема.png)");
  }

  @Test
  void countsWhatIsUnread() {
    String chat = start(sandbox.create("{}"));
    String first = say(chat, "1");
    String second = say(chat, "2");
    JsonNode row = ozon("/v3/chat/list", "{\"filter\":{\"unread_only\":true}}").body();

    assertThat(row.path("total_unread_count").intValue()).isEqualTo(2);
    assertThat(row.at("/chats/0/first_unread_message_id").textValue()).isEqualTo(first);
    assertThat(row.at("/chats/0/last_message_id").textValue()).isEqualTo(second);
    assertThat(read(chat, ",\"from_message_id\":" + first)).isEqualTo(1);
    assertThat(read(chat, "")).isZero();
    assertThat(ozon("/v3/chat/list", "{\"filter\":{\"unread_only\":true}}").body().path("chats"))
        .isEmpty();
    assertThat(history(chat, "").at("/messages/0/is_read").booleanValue()).isTrue();
  }

  @Test
  void pagesThroughChatsNewestFirst() {
    String older = start(sandbox.create("{}"));
    String newer = start(sandbox.create("{}"));

    JsonNode first = ozon("/v3/chat/list", "{\"limit\":1}").body();
    String cursor = first.path("cursor").textValue();
    JsonNode second = ozon("/v3/chat/list", "{\"limit\":1,\"cursor\":\"" + cursor + "\"}").body();

    assertThat(first.at("/chats/0/chat/chat_id").textValue()).isEqualTo(newer);
    assertThat(first.path("has_next").booleanValue()).isTrue();
    assertThat(second.at("/chats/0/chat/chat_id").textValue()).isEqualTo(older);
    assertThat(second.path("has_next").booleanValue()).isFalse();
    assertThat(second.path("cursor").textValue()).isEmpty();
    assertThat(
            ozon("/v2/chat/list", "{\"limit\":1,\"offset\":1}")
                .body()
                .at("/chats/0/chat_id")
                .textValue())
        .isEqualTo(older);
  }

  @Test
  void closesAChat() {
    String number = sandbox.create("{}");
    String chat = start(number);
    sandbox.control("POST", CHATS + "/" + chat + "/close", "");

    assertThat(send(chat, "Тест").status()).isEqualTo(409);
    assertThat(sandbox.control("POST", CHATS + "/" + chat + "/messages", "{}").status())
        .isEqualTo(409);
    assertThat(
            ozon("/v3/chat/list", "{\"filter\":{\"chat_status\":\"Closed\"}}").body().path("chats"))
        .hasSize(1);
    assertThat(start(number)).isNotEqualTo(chat);
  }

  @Test
  void letsTheOtherSideReadAndChange() {
    String chat = start(sandbox.create("{}"));
    send(chat, "Вопрос");
    String own = history(chat, "").at("/messages/0/message_id").textValue();
    sandbox.control("POST", CHATS + "/" + chat + "/read", "{\"message_id\":\"" + own + "\"}");
    assertThat(history(chat, "").at("/messages/0/is_read").booleanValue()).isTrue();

    String theirs = say(chat, "Ответ");
    sandbox.control("POST", CHATS + "/" + chat + "/messages/" + theirs, "{\"text\":\"Иначе\"}");
    assertThat(history(chat, "").at("/messages/0/data/0").textValue()).isEqualTo("Иначе");
    assertThat(
            sandbox
                .control("POST", CHATS + "/" + chat + "/read", "{\"message_id\":\"5\"}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void showsTheTruthAndForgetsItAtAReset() {
    var opened = sandbox.control("POST", CHATS, "{\"type\":\"Seller_Support\"}");
    assertThat(opened.status()).isEqualTo(201);
    assertThat(sandbox.control(CHATS).body().path("chats")).containsExactly(opened.body());
    sandbox.control("POST", "/reset", "");
    assertThat(sandbox.control(CHATS).body().path("chats")).isEmpty();
    assertThat(sandbox.control(CHATS + "/x").status()).isEqualTo(404);
  }

  private RunningSandbox.Answer ozon(String path, String body) {
    return sandbox.ozon(path, body);
  }

  private String start(String number) {
    return ozon("/v1/chat/start", "{\"posting_number\":\"" + number + "\"}")
        .body()
        .at("/result/chat_id")
        .textValue();
  }

  private String say(String chat, String text) {
    return sandbox
        .control("POST", CHATS + "/" + chat + "/messages", "{\"text\":\"" + text + "\"}")
        .body()
        .path("message_id")
        .textValue();
  }

  private RunningSandbox.Answer send(String chat, String text) {
    return ozon(
        "/v1/chat/send/message", "{\"chat_id\":\"" + chat + "\",\"text\":\"" + text + "\"}");
  }

  private JsonNode history(String chat, String more) {
    return ozon("/v3/chat/history", "{\"chat_id\":\"" + chat + "\"" + more + "}").body();
  }

  private int read(String chat, String more) {
    return ozon("/v2/chat/read", "{\"chat_id\":\"" + chat + "\"" + more + "}")
        .body()
        .path("unread_count")
        .intValue();
  }

  private static List<String> texts(JsonNode history) {
    return history.path("messages").findValuesAsText("message_id");
  }
}
