package dev.trestle.ingress;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The answers that Ozon's check accepts, and nothing beside their fields. Source: push chapter of
 * Ozon's reference, answers and error codes.
 */
final class PushAnswer {

  static final String UNKNOWN = "ERROR_UNKNOWN";
  static final String VALUE_MISSED = "ERROR_PARAMETER_VALUE_MISSED";

  private PushAnswer() {}

  /** To every push but PING. */
  record Accepted(boolean result) {}

  /** To PING. */
  record Pong(String version, String name, String time) {}

  /** To whatever is not accepted. */
  record Failed(Failure error) {}

  /** Code and cause; {@code details} is always there, and null. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Failure(String code, String message, @Nullable String details) {}

  static Response accepted() {
    return json(200, new Accepted(true));
  }

  static Response pong(IngressConfig config, Instant now) {
    String time = now.truncatedTo(ChronoUnit.MILLIS).toString();
    return json(200, new Pong(config.version(), config.name(), time));
  }

  static Response failed(int status, String code, String message) {
    return json(status, new Failed(new Failure(code, message, null)));
  }

  private static Response json(int status, Object body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
