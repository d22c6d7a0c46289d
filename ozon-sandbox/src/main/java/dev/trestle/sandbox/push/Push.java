package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * One notification; all its attempts carry the same body.
 *
 * @param id ours, never sent
 * @param seller null for a ping, which names no seller
 */
record Push(long id, @Nullable SellerId seller, ObjectNode body) {

  static final String PING = "TYPE_PING";

  String type() {
    return body.path("message_type").asText();
  }

  String postingNumber() {
    return body.path("posting_number").asText();
  }

  boolean isPing() {
    return type().equals(PING);
  }
}
