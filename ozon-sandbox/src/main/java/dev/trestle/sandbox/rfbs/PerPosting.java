package dev.trestle.sandbox.rfbs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;

/**
 * Answers for several postings at once: HTTP 200, and an error beside each that failed, {@code
 * {result: [{posting_number, result, error}]}}. The error of a success is an empty text, as the
 * types and one of the examples have it; other examples show {@code []} and null.
 */
final class PerPosting {

  private final ArrayNode rows = Json.array();

  /**
   * @param error "" for none
   */
  void add(String number, String error) {
    rows.addObject()
        .put("error", error)
        .put("posting_number", number)
        .put("result", error.isEmpty());
  }

  Reply reply() {
    ObjectNode json = Json.object();
    json.set("result", rows);
    return Reply.ok(json);
  }
}
