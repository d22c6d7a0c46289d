package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * One notification; all its attempts carry the same body.
 *
 * @param id ours, never sent
 * @param seller whose it is; null for a ping of the default URL
 * @param type the body may lie about it, as some of Ozon's examples do
 */
record Push(long id, @Nullable SellerId seller, PushType type, ObjectNode body) {

  boolean isPing() {
    return type == PushType.PING;
  }

  /** What the control API shows of it first. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("push_id", id);
    if (seller == null) {
      json.putNull("seller");
    } else {
      json.put("seller", seller.value());
    }
    return json.put("type", type.wire())
        .put("posting_number", body.path("posting_number").asText());
  }
}
