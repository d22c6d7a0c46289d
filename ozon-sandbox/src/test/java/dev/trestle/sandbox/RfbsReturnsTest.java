package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RfbsReturnsTest {

  private static final String CONTROL = "/sellers/100001/rfbs-returns";
  private static final String SET = "/v1/returns/rfbs/action/set";
  private static final String V2 = "/v2/returns/rfbs/";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private String number;
  private long id;

  @BeforeEach
  void createARequest() {
    number =
        sandbox.create(
            "{\"scheme\":\"rfbs\",\"integration_type_flow\":\"non_integrated\",\"products\":[{\"sku\":301877455,\"offer_id\":\"чай/250\",\"price\":\"1500.5\"}]}");
    id = create();
  }

  @Test
  void showsARequestWithItsActions() {
    JsonNode request = get();

    assertThat(request.path("posting_number").textValue()).isEqualTo(number);
    assertThat(request.at("/product/price").textValue()).isEqualTo("1500.50");
    assertThat(request.at("/state/state").textValue()).isEqualTo("OnSellerApproval");
    assertThat(actions()).containsExactly(-1, 1000, 1020, 1030);
    assertThat(request.at("/rejection_reason/0/is_comment_required").booleanValue()).isTrue();
    assertThat(request.path("client_name").textValue()).isEmpty();
    assertThat(sandbox.ozon(V2 + "get", "{\"return_id\":5}").status()).isEqualTo(404);
  }

  @Test
  void listsShortPagesByTheLastId() {
    long second = create();
    JsonNode page = list("{\"limit\":1}");
    JsonNode rest = list("{\"limit\":5,\"last_id\":" + id + "}");

    assertThat(page.path("returns")).hasSize(1);
    assertThat(page.has("has_next")).isFalse();
    assertThat(rest.at("/returns/0/return_id").longValue()).isEqualTo(second);
    assertThat(rest.path("returns")).hasSize(1);
    assertThat(sandbox.ozon(V2 + "list", "{}").status()).isEqualTo(400);
  }

  @Test
  void filtersTheList() {
    assertThat(list("{\"limit\":5,\"filter\":{\"group_state\":[\"New\"]}}").path("returns"))
        .hasSize(1);
    assertThat(list("{\"limit\":5,\"filter\":{\"group_state\":[\"All\"]}}").path("returns"))
        .hasSize(1);
    assertThat(list("{\"limit\":5,\"filter\":{\"group_state\":[\"Checkout\"]}}").path("returns"))
        .isEmpty();
    assertThat(list("{\"limit\":5,\"filter\":{\"offer_id\":\"чай/250\"}}").path("returns"))
        .hasSize(1);
    assertThat(list("{\"limit\":5,\"filter\":{\"posting_number\":\"1-1-1\"}}").path("returns"))
        .isEmpty();
    String before = "{\"limit\":5,\"filter\":{\"created_at\":{\"to\":\"2026-09-01T00:00:00Z\"}}}";
    assertThat(list(before).path("returns")).isEmpty();
  }

  @Test
  void takesTheGoodsBackAndReturnsTheMoney() {
    assertThat(set(1000, "")).isEqualTo(200);
    assertThat(actions()).containsExactly(1010);
    assertThat(set(1010, "")).isEqualTo(200);
    assertThat(actions()).containsExactly(-10, 1020, 1030);
    assertThat(set(1030, ",\"return_for_back_way\":-5")).isEqualTo(200);
    assertThat(actions()).isEmpty();
    assertThat(get().at("/state/state").textValue()).isEqualTo("MoneyReturned");
    assertThat(truth().path("return_for_back_way").intValue()).isZero();
    assertThat(set(1030, "")).isEqualTo(409);
  }

  @Test
  void takesOnlyActionsOfNow() {
    assertThat(set(1010, "")).isEqualTo(409);
    assertThat(set(77, "")).isEqualTo(400);
    assertThat(sandbox.ozon(SET, "{\"return_id\":5,\"id\":1000}").status()).isEqualTo(404);
  }

  @Test
  void wantsACommentAndAReasonToReject() {
    assertThat(set(-1, "")).isEqualTo(400);
    assertThat(set(-1, ",\"comment\":\"Проверено\"")).isEqualTo(400);
    assertThat(set(-1, ",\"comment\":\"Проверено\",\"rejection_reason_id\":12")).isEqualTo(200);
    assertThat(get().path("rejection_comment").textValue()).isEqualTo("Проверено");
    assertThat(truth().path("rejection_reason_id").intValue()).isEqualTo(12);
  }

  @Test
  void wantsAnAmountToCompensate() {
    assertThat(set(1020, "")).isEqualTo(400);
    assertThat(set(1020, ",\"compensation_amount\":9999")).isEqualTo(400);
    assertThat(set(1020, ",\"compensation_amount\":300.5")).isEqualTo(200);
    assertThat(truth().path("compensation_amount").decimalValue()).isEqualByComparingTo("300.5");
  }

  @Test
  void followsTheOlderMethods() {
    assertThat(older("receive-return", "")).isEqualTo(409);
    assertThat(older("verify", ",\"return_method_description\":\"Почтой\"")).isEqualTo(200);
    assertThat(older("receive-return", "")).isEqualTo(200);
    assertThat(older("reject", ",\"rejection_reason_id\":11")).isEqualTo(400);
    assertThat(older("reject", ",\"rejection_reason_id\":12")).isEqualTo(200);
    assertThat(truth().path("action_id").intValue()).isEqualTo(-10);
    id = create();
    assertThat(older("compensate", "")).isEqualTo(400);
    assertThat(older("compensate", ",\"compensation_amount\":\"250\"")).isEqualTo(200);
    id = create();
    assertThat(older("return-money", ",\"return_for_back_way\":120")).isEqualTo(200);
    assertThat(truth().path("return_for_back_way").intValue()).isEqualTo(120);
  }

  @Test
  void letsTheBuyerOpenADispute() {
    set(-1, ",\"comment\":\"Проверено\",\"rejection_reason_id\":12");
    var answer =
        sandbox.control("POST", CONTROL + "/" + id + "/state", "{\"state\":\"DisputeOpened\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(list("{\"limit\":5}").at("/returns/0/state/group_state").textValue())
        .isEqualTo("Arbitration");
    assertThat(
            sandbox
                .control("POST", CONTROL + "/" + id + "/state", "{\"state\":\"Nowhere\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void forgetsRequestsAtAReset() {
    sandbox.control("POST", "/reset", "");
    assertThat(list("{\"limit\":5}").path("returns")).isEmpty();
  }

  private long create() {
    return sandbox
        .control("POST", CONTROL, "{\"posting_number\":\"" + number + "\"}")
        .body()
        .path("return_id")
        .longValue();
  }

  private JsonNode get() {
    return sandbox.ozon(V2 + "get", "{\"return_id\":" + id + "}").body().path("returns");
  }

  private List<Integer> actions() {
    return get().path("available_actions").findValues("id").stream()
        .map(JsonNode::intValue)
        .toList();
  }

  private JsonNode list(String body) {
    return sandbox.ozon(V2 + "list", body).body();
  }

  private int set(int action, String more) {
    return sandbox.ozon(SET, "{\"return_id\":" + id + ",\"id\":" + action + more + "}").status();
  }

  private int older(String method, String more) {
    return sandbox.ozon(V2 + method, "{\"return_id\":" + id + more + "}").status();
  }

  private JsonNode truth() {
    for (JsonNode one : sandbox.control(CONTROL).body().path("returns")) {
      if (one.path("return_id").longValue() == id) {
        return one;
      }
    }
    throw new AssertionError("no return " + id);
  }
}
