package dev.trestle.ingress.push;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The answers that Ozon's check accepts, and nothing beside their fields. Source: push chapter of
 * Ozon's reference, answers and error codes.
 *
 * @param status HTTP status
 * @param body JSON
 */
record PushAnswer(int status, Buffer body) {

  static final String UNKNOWN = "ERROR_UNKNOWN";
  static final String VALUE_MISSED = "ERROR_PARAMETER_VALUE_MISSED";

  /** To every push but PING; an accepted repeat is one too. */
  static final PushAnswer ACCEPTED = new PushAnswer(200, Buffer.buffer("{\"result\":true}"));

  static final PushAnswer NOT_STORED =
      failed(503, UNKNOWN, "The push could not be stored; send it again.");

  /** To PING: version, name, time in UTC. */
  static PushAnswer pong(String version, String name, Instant now) {
    String time = now.truncatedTo(ChronoUnit.MILLIS).toString();
    String json =
        "{\"version\":\"%s\",\"name\":\"%s\",\"time\":\"%s\"}"
            .formatted(quoted(version), quoted(name), time);
    return new PushAnswer(200, Buffer.buffer(json));
  }

  /** To whatever is not accepted; {@code details} is always there, and null. */
  static PushAnswer failed(int status, String code, String message) {
    String json =
        "{\"error\":{\"code\":\"%s\",\"message\":\"%s\",\"details\":null}}"
            .formatted(code, quoted(message));
    return new PushAnswer(status, Buffer.buffer(json));
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
