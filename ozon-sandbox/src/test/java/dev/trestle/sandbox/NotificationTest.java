package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Received;
import dev.trestle.sandbox.PushReceiver.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class NotificationTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final PushReceiver receiver = new PushReceiver();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void connectsAUrlThatAnswersAPing() throws InterruptedException {
    assertThat(set("a", "TYPE_NEW_POSTING", "TYPE_STATE_CHANGED").body()).hasToString("{}");
    Received ping = receiver.next();
    assertThat(ping.path()).isEqualTo("/push/a");
    assertThat(ping.body())
        .hasToString("{\"message_type\":\"TYPE_PING\",\"time\":\"2026-09-14T09:30:15Z\"}");
    JsonNode list = list("{}");
    assertThat(Received.keys(list))
        .containsExactly("availability_status_thresholds", "total_count", "urls");
    assertThat(list.path("availability_status_thresholds"))
        .hasToString(
            "[{\"status\":\"GREEN\",\"threshold\":0},{\"status\":\"YELLOW\",\"threshold\":1500},"
                + "{\"status\":\"RED\",\"threshold\":2500}]");
    assertThat(list.path("total_count").intValue()).isEqualTo(1);
    JsonNode url = list.at("/urls/0");
    assertThat(Received.keys(url))
        .containsExactly(
            "availability_status",
            "availability_status_date",
            "created_at",
            "disable_reason",
            "enable",
            "id",
            "problematic_type",
            "reason_details",
            "types",
            "url");
    assertThat(url.path("availability_status").textValue()).isEmpty();
    assertThat(url.path("availability_status_date").textValue()).isEqualTo("2026-09-14T09:30:15Z");
    assertThat(url.path("enable").booleanValue()).isTrue();
    assertThat(url.path("url").textValue()).isEqualTo(receiver.url("a"));
    assertThat(url.at("/types/1/type").textValue()).isEqualTo("TYPE_STATE_CHANGED");
    assertThat(url.at("/types/1/description").textValue()).isNotEmpty();
  }

  @Test
  void refusesAUrlThatDoesNotAnswerAPing() {
    receiver.pong = new Told(200, "application/json", "{\"result\":true}");
    var answer = set("a", "TYPE_NEW_POSTING");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("message").textValue()).contains("WRONG_RESULT_FIELD");
    assertThat(list("{}").path("urls")).isEmpty();
  }

  @Test
  void namesWhatIsWrongWithTheAnswerToACheck() {
    assertThat(
            checked(json("{\"version\":\"1\",\"name\":\"a\",\"time\":\"2026-09-14T09:30:16Z\"}")))
        .hasToString("{\"is_active\":true,\"errors\":[]}");
    assertThat(error(new Told(500, "application/json", "{}"))).isEqualTo("SERVER_FAULT");
    assertThat(error(new Told(404, "application/json", "{}"))).isEqualTo("STATUS_CODE_NOT_OK");
    assertThat(error(json(""))).isEqualTo("EMPTY_BODY");
    assertThat(error(new Told(200, "text/html", "<p>ok</p>"))).isEqualTo("INVALID_BODY");
    assertThat(error(json("{\"version\":"))).isEqualTo("INVALID_JSON");
    assertThat(error(json("{\"result\":true}"))).isEqualTo("WRONG_RESULT_FIELD");
    assertThat(error(json("{\"version\":\"1\",\"name\":\"a\",\"time\":\"today\"}")))
        .isEqualTo("WRONG_RESULT_TIME_FIELD");
    receiver.close();
    assertThat(error(json("{}"))).isEqualTo("REQUEST_ERROR");
  }

  @Test
  void sendsEachTypeToTheUrlItIsBoundTo() throws InterruptedException {
    sandbox.control("PUT", "/push-url", "{\"url\":\"" + receiver.url("default") + "\"}");
    set("a", "TYPE_NEW_POSTING");
    set("b", "TYPE_STATE_CHANGED", "TYPE_NEW_MESSAGE");
    assertThat(receiver.types()).containsExactly("TYPE_PING", "TYPE_PING");
    assertThat(pathOf("TYPE_NEW_POSTING")).isEqualTo("/push/a");
    assertThat(pathOf("TYPE_STATE_CHANGED")).isEqualTo("/push/b");
    assertThat(pathOf("TYPE_NEW_MESSAGE")).isEqualTo("/push/b");
    assertThat(pathOf("TYPE_ORDER_NEW")).isEqualTo("/push/default");
    sandbox.control("POST", "/sellers/100002/postings", "{}");
    assertThat(receiver.next("TYPE_NEW_POSTING").path()).isEqualTo("/push/default");
  }

  @Test
  void bindsATypeOrAUrlOnlyOnce() {
    set("a", "TYPE_NEW_POSTING");
    assertThat(set("b", "TYPE_STATE_CHANGED", "TYPE_NEW_POSTING").status()).isEqualTo(409);
    assertThat(set("a", "TYPE_STATE_CHANGED").status()).isEqualTo(409);
    set("b", "TYPE_STATE_CHANGED");
    assertThat(update("{\"id\":2,\"types\":[\"TYPE_NEW_POSTING\"]}").status()).isEqualTo(409);
    assertThat(list("{}").path("total_count").intValue()).isEqualTo(2);
    assertThat(
            sandbox
                .ozon(
                    "/v1/notification/set",
                    "{\"url\":\"" + receiver.url("a") + "\",\"types\":[\"TYPE_NEW_POSTING\"]}",
                    "100002")
                .status())
        .isEqualTo(200);
  }

  @Test
  void changesTypesAndUrl() throws InterruptedException {
    set("a", "TYPE_NEW_POSTING");
    receiver.next();
    assertThat(update("{\"id\":1,\"types\":[\"TYPE_CHAT_CLOSED\"]}").status()).isEqualTo(200);
    assertThat(receiver.isEmpty()).isTrue();
    assertThat(update("{\"id\":1,\"url\":\"" + receiver.url("c") + "\"}").status()).isEqualTo(200);
    assertThat(receiver.next().path()).isEqualTo("/push/c");
    assertThat(pathOf("TYPE_CHAT_CLOSED")).isEqualTo("/push/c");
    receiver.pong = json("{}");
    assertThat(update("{\"id\":1,\"url\":\"" + receiver.url("d") + "\"}").status()).isEqualTo(400);
    assertThat(list("{}").at("/urls/0/url").textValue()).isEqualTo(receiver.url("c"));
  }

  @Test
  void listsAllTypesAndWhereTheyGo() {
    set("a", "TYPE_ORDER_NEW");
    List<String> types = new ArrayList<>();
    JsonNode answer = sandbox.done("/v1/notification/push-type/list", "");
    for (JsonNode type : answer.path("types")) {
      types.add(type.path("type").textValue());
      assertThat(type.path("description").textValue()).isNotEmpty();
      assertThat(type.has("seller_endpoint"))
          .isEqualTo(type.path("type").textValue().equals("TYPE_ORDER_NEW"));
      if (type.has("seller_endpoint")) {
        assertThat(type.path("seller_endpoint"))
            .hasToString("{\"id\":1,\"url\":\"" + receiver.url("a") + "\"}");
      }
    }
    assertThat(types)
        .hasSize(21)
        .contains("TYPE_CREATE_ITEM", "TYPE_FBO_STOCKS_CHANGED")
        .doesNotContain("TYPE_PING", "TYPE_PRICE_INDEX_CHANGED", "TYPE_POSTING_SHIPPED");
  }

  @Test
  void pagesByOffsetAndSortsAsAsked() {
    set("a", "TYPE_NEW_POSTING");
    set("b", "TYPE_STATE_CHANGED");
    set("c", "TYPE_ORDER_NEW");
    assertThat(ids("{\"limit\":2}")).containsExactly(1, 2);
    assertThat(ids("{\"limit\":2,\"offset\":2}")).containsExactly(3);
    assertThat(ids("{\"limit\":2,\"sort_dir\":\"DESC\"}")).containsExactly(3, 2);
    assertThat(list("{\"limit\":1}").path("total_count").intValue()).isEqualTo(3);
    assertThat(ids("{\"availability_statuses\":[\"RED\"]}")).isEmpty();
    assertThat(sandbox.ozon("/v1/notification/list", "{\"limit\":101}").status()).isEqualTo(400);
    assertThat(sandbox.ozon("/v1/notification/list", "{\"sort_dir\":\"UP\"}").status())
        .isEqualTo(400);
    assertThat(sandbox.ozon("/v1/notification/list", "{}", "100002").body().path("urls")).isEmpty();
  }

  @Test
  void switchesOffAndOnAndSendsNothingLater() throws InterruptedException {
    sandbox.control("PUT", "/push-url", "{\"url\":\"" + receiver.url("default") + "\"}");
    set("a", "TYPE_NEW_POSTING");
    receiver.next();
    sandbox.done("/v1/notification/enable", "{\"id\":1,\"enabled\":false}");
    assertThat(list("{}").at("/urls/0/disable_reason").textValue()).isEqualTo("SELLER");
    assertThat(list("{}").at("/urls/0/enable").booleanValue()).isFalse();
    sandbox.push("TYPE_NEW_POSTING", "");
    assertThat(sandbox.listed("dropped", 1).getFirst().path("reason").textValue())
        .isEqualTo("url_disabled");
    sandbox.done("/v1/notification/enable", "{\"id\":1,\"enabled\":true}");
    assertThat(pathOf("TYPE_NEW_POSTING")).isEqualTo("/push/a");
    assertThat(receiver.isEmpty()).isTrue();
  }

  @Test
  void keepsOffWhatTheSupportSwitchedOff() throws InterruptedException {
    set("a", "TYPE_NEW_POSTING");
    receiver.next();
    var disabled =
        sandbox.control(
            "POST",
            "/sellers/100001/push-urls/1/disable",
            "{\"reason_details\":\"too many errors\"}");
    assertThat(disabled.body().path("disabled_by").textValue()).isEqualTo("ADMIN");
    JsonNode url = list("{}").at("/urls/0");
    assertThat(url.path("disable_reason").textValue()).isEqualTo("ADMIN");
    assertThat(url.path("reason_details").textValue()).isEqualTo("too many errors");
    assertThat(sandbox.ozon("/v1/notification/enable", "{\"id\":1,\"enabled\":true}").status())
        .isEqualTo(409);
    sandbox.done("/v1/notification/delete", "{\"id\":1}");
    set("a", "TYPE_NEW_POSTING");
    receiver.next();
    assertThat(pathOf("TYPE_NEW_POSTING")).isEqualTo("/push/a");
  }

  @Test
  void refusesWhatItCannotUse() {
    assertThat(refused("set", "{\"types\":[\"TYPE_NEW_POSTING\"]}")).contains("Url");
    assertThat(refused("set", "{\"url\":\"ftp://a\",\"types\":[\"TYPE_NEW_POSTING\"]}"))
        .contains("Url");
    String url = "{\"url\":\"" + receiver.url() + "\",\"types\":";
    assertThat(refused("set", url + "[]}")).contains("Types");
    assertThat(refused("set", url + "[\"TYPE_PING\"]}")).contains("TYPE_PING");
    assertThat(refused("set", url + "[\"TYPE_PRICE_INDEX_CHANGED\"]}")).startsWith("proto:");
    assertThat(refused("set", url + "\"TYPE_NEW_POSTING\"}")).startsWith("proto:");
    assertThat(refused("check", "{\"url\":\"nowhere\"}")).contains("Url");
    assertThat(refused("delete", "{}")).contains("Id");
    for (String method : List.of("update", "delete", "enable")) {
      assertThat(sandbox.ozon("/v1/notification/" + method, "{\"id\":9}").status()).isEqualTo(404);
    }
    assertThat(receiver.isEmpty()).isTrue();
  }

  @Test
  void hidesTheUrlsOfOtherSellers() {
    set("a", "TYPE_NEW_POSTING");
    assertThat(sandbox.ozon("/v1/notification/delete", "{\"id\":1}", "100002").status())
        .isEqualTo(404);
    assertThat(list("{}").path("total_count").intValue()).isEqualTo(1);
  }

  @Test
  void forgetsAllUrlsOnReset() {
    set("a", "TYPE_NEW_POSTING");
    sandbox.control("POST", "/reset", "");
    assertThat(list("{}").path("urls")).isEmpty();
    set("a", "TYPE_NEW_POSTING");
    assertThat(list("{}").at("/urls/0/id").intValue()).isEqualTo(1);
  }

  private RunningSandbox.Answer set(String path, String... types) {
    return sandbox.ozon(
        "/v1/notification/set",
        "{\"url\":\""
            + receiver.url(path)
            + "\",\"types\":[\""
            + String.join("\",\"", types)
            + "\"]}");
  }

  private RunningSandbox.Answer update(String body) {
    return sandbox.ozon("/v1/notification/update", body);
  }

  private JsonNode list(String body) {
    return sandbox.done("/v1/notification/list", body);
  }

  private List<Integer> ids(String body) {
    List<Integer> ids = new ArrayList<>();
    list(body).path("urls").forEach(url -> ids.add(url.path("id").intValue()));
    return ids;
  }

  private String pathOf(String type) throws InterruptedException {
    sandbox.push(type, "");
    Received push = receiver.next();
    assertThat(push.type()).isEqualTo(type);
    return push.path();
  }

  private String error(Told pong) {
    JsonNode body = checked(pong);
    assertThat(body.path("is_active").booleanValue()).isFalse();
    assertThat(body.at("/errors/0/description").textValue()).isNotEmpty();
    return body.at("/errors/0/type").textValue();
  }

  private JsonNode checked(Told pong) {
    receiver.pong = pong;
    return sandbox.done("/v1/notification/check", receiver.asBody());
  }

  private String refused(String method, String body) {
    var answer = sandbox.ozon("/v1/notification/" + method, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").intValue()).isEqualTo(3);
    return answer.body().path("message").textValue();
  }

  private static Told json(String body) {
    return new Told(200, "application/json", body);
  }

  @Test
  void connectsNothingWhenAResetComesBetweenPingAndPong() {
    receiver.meanwhile = () -> sandbox.control("POST", "/reset", "");
    var answer =
        sandbox.ozon(
            "/v1/notification/set",
            "{\"url\":\"" + receiver.url() + "\",\"types\":[\"TYPE_NEW_POSTING\"]}");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(sandbox.done("/v1/notification/list", "{}").path("total_count").intValue()).isZero();
  }
}
