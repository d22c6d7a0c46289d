package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;

/**
 * One sending of a push, with its answer.
 *
 * @param number 1 for the first attempt
 * @param sentAt when it was due, by the sandbox's clock
 */
record PushAttempt(Push push, int number, Instant sentAt, URI url, PushAnswer answer) {

  ObjectNode json() {
    ObjectNode json =
        push.json()
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
