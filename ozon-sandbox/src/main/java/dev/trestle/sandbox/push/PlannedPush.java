package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An attempt that waits for its time. */
record PlannedPush(Push push, int number, Instant due) {

  ObjectNode json() {
    return push.json().put("attempt", number).put("due_at", due.toString());
  }
}
