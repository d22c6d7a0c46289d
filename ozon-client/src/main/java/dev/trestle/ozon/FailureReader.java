package dev.trestle.ozon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trestle.contracts.WireObject;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer other than 200. Ozon's documented body is {@code {code, message, details}}, where
 * code is a number or text; bodies without it, plain text ("Circle is open") and HTML occur.
 */
final class FailureReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern RETRY_AFTER = Pattern.compile("[Rr]etry after (\\d+) second");
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration CIRCLE_OPEN = Duration.ofMinutes(3);
  private static final int LONGEST_MESSAGE = 300;

  private FailureReader() {}

  static OzonFailure read(String method, int status, @Nullable String retryAfter, String body) {
    WireObject wire = new WireObject(parse(body));
    WireObject error = wire.has("error") ? wire.object("error") : wire;
    String message = message(error, body);
    String code = error.text("code");
    if (status == 410 || saysObsolete(message)) {
      return new OzonFailure.Gone(method, message);
    }
    return switch (status) {
      case 429 -> new OzonFailure.Throttled(pause(retryAfter, message), message);
      case 404 -> new OzonFailure.Missing(message);
      case 408 -> new OzonFailure.Unavailable(true, message);
      default ->
          status >= 500
              ? new OzonFailure.Unavailable(true, "HTTP " + status + ": " + message)
              : new OzonFailure.Refused(status, code == null ? "unknown" : code, message);
    };
  }

  private static boolean saysObsolete(String message) {
    return message.toLowerCase(Locale.ROOT).contains("obsolete method");
  }

  private static Duration pause(@Nullable String header, String message) {
    if (message.contains("Circle is open")) {
      return CIRCLE_OPEN;
    }
    Matcher inBody = RETRY_AFTER.matcher(message);
    String seconds = header != null ? header.strip() : inBody.find() ? inBody.group(1) : "";
    return seconds.matches("\\d{1,6}") && !seconds.equals("0")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : ONE_SECOND;
  }

  private static String message(WireObject error, String body) {
    String message = error.text("message");
    String text = message == null ? body.replaceAll("<[^>]*>", " ").strip() : message;
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
  }

  private static JsonNode parse(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException plainTextOrHtml) {
      return MissingNode.getInstance();
    }
  }
}
