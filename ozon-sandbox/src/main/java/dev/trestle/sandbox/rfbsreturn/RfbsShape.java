package dev.trestle.sandbox.rfbsreturn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import java.math.RoundingMode;

/**
 * A return request as Ozon shows it. {@code price} is the text of the printed example (the schema
 * says int32); the buyer's name is always empty.
 */
public final class RfbsShape {

  private RfbsShape() {}

  static ObjectNode row(RfbsReturn request) {
    ObjectNode json =
        Json.object()
            .put("client_name", "")
            .put("created_at", Json.time(request.createdAt()))
            .put("order_number", request.posting().identity().number().orderNumber())
            .put("posting_number", request.posting().number());
    json.set("product", product(request));
    json.put("return_id", request.id()).put("return_number", request.number());
    json.putObject("state")
        .put("group_state", request.state().group())
        .put("money_return_state_name", request.state().moneyState())
        .put("state", request.state().systemName())
        .put("state_name", request.state().displayName());
    return json;
  }

  /** The truth of the control API: what the seller decided, and the detail. */
  public static ObjectNode truth(RfbsReturn request) {
    RfbsDecision made = request.decision();
    ObjectNode json =
        Json.object()
            .put("return_id", request.id())
            .put("state", request.state().systemName())
            .put("action_id", made == null ? 0 : made.action().id())
            .put("comment", made == null ? "" : made.comment())
            .put("rejection_reason_id", made == null ? 0 : made.rejectionReasonId())
            .put("compensation_amount", made == null ? null : made.compensation())
            .put("return_for_back_way", made == null ? null : made.backWay());
    return json.set("return", detail(request));
  }

  static ObjectNode detail(RfbsReturn request) {
    RfbsDecision decision = request.decision();
    ObjectNode json = Json.object();
    json.set("available_actions", actions(request.state()));
    json.put("client_name", "").putArray("client_photo");
    json.putObject("client_return_method_type").put("id", 1).put("name", "Почта");
    json.put("comment", request.comment())
        .put("created_at", Json.time(request.createdAt()))
        .put("order_number", request.posting().identity().number().orderNumber())
        .put("posting_number", request.posting().number());
    json.set("product", product(request));
    json.put("rejection_comment", decision == null ? "" : decision.comment());
    json.set("rejection_reason", reasons());
    json.put("return_method_description", "").put("return_number", request.number());
    json.putObject("return_reason").put("id", 5).put("is_defect", false).put("name", "Не подошёл");
    json.put("ru_post_tracking_number", "")
        .putObject("state")
        .put("state", request.state().systemName())
        .put("state_name", request.state().displayName());
    return json.put("warehouse_id", request.posting().shipment().warehouse().id());
  }

  private static ArrayNode actions(RfbsState state) {
    ArrayNode array = Json.array();
    state
        .actions()
        .forEach(action -> array.addObject().put("id", action.id()).put("name", action.title()));
    return array;
  }

  private static ArrayNode reasons() {
    ArrayNode array = Json.array();
    for (RejectionReason reason : RejectionReason.ALL) {
      array
          .addObject()
          .put("hint", reason.hint())
          .put("id", reason.id())
          .put("is_comment_required", reason.commentRequired())
          .put("name", reason.name());
    }
    return array;
  }

  private static ObjectNode product(RfbsReturn request) {
    return Json.object()
        .put("name", request.product().name())
        .put("offer_id", request.product().offerId())
        .put("currency_code", "RUB")
        .put("price", request.product().price().setScale(2, RoundingMode.HALF_UP).toPlainString())
        .put("sku", request.product().sku());
  }
}
