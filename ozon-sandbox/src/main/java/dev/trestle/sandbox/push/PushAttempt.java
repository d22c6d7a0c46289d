package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import java.net.URI;
import java.time.Instant;

/**
 * One sending of a push, with its answer.
 *
 * @param number 1 for the first attempt
 */
record PushAttempt(Push push, int number, Instant sentAt, URI url, PushAnswer answer) {

  ObjectNode json() {
    ObjectNode json = Json.object().put("push_id", push.id());
    if (push.seller() == null) {
      json.putNull("seller");
    } else {
      json.put("seller", push.seller().value());
    }
    json.put("type", push.type())
        .put("posting_number", push.postingNumber())
        .put("attempt", number)
        .put("sent_at", sentAt.toString())
        .put("url", url.toString())
        .put("verdict", answer.verdict().name())
        .put("status", answer.status())
        .put("answer_content_type", answer.contentType())
        .put("answer", answer.body())
        .put("duration_ms", answer.took().toMillis());
    json.set("body", push.body());
    return json;
  }
}
