package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/**
 * A push that will never arrive.
 *
 * @param attempts how many were made
 */
record DroppedPush(Push push, int attempts, Instant at, Reason reason) {

  enum Reason {
    /** The last attempt of the ladder failed. */
    LADDER_ENDED,
    /** Its URL is switched off; Ozon sends nothing later for that time. */
    URL_DISABLED,
    /** No URL takes its type any more. */
    NO_URL,
    /** The fault {@code drop_percent}. */
    FAULT
  }

  ObjectNode json() {
    ObjectNode json =
        push.json()
            .put("attempts", attempts)
            .put("dropped_at", at.toString())
            .put("reason", reason.name().toLowerCase(Locale.ROOT));
    json.set("body", push.body());
    return json;
  }
}
