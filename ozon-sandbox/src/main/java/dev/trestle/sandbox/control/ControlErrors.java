package dev.trestle.sandbox.control;

import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import org.jspecify.annotations.Nullable;

/** Refusals of the control API: {@code {"error": {"field": str or null, "message": str}}}. */
final class ControlErrors {

  private ControlErrors() {}

  static Refusal field(String field, String message) {
    return refusal(400, field, message);
  }

  static Refusal refusal(int status, @Nullable String field, String message) {
    var body = Json.object();
    body.putObject("error").put("field", field).put("message", message);
    return new Refusal(Reply.of(status, body));
  }
}
