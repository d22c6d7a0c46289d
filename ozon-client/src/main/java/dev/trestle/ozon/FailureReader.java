package dev.trestle.ozon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.wire.Exchange;
import dev.trestle.ozon.wire.Throttling;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer other than 200. Ozon's documented body is {@code {code, message, details}}, where
 * code is a number or text; it also comes inside {@code error}, with fields missing, as plain text
 * ("Circle is open") and as HTML.
 */
final class FailureReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Ozon's words for "asked too early": labels, and the act of a carriage. */
  private static final List<String> NOT_YET =
      List.of("postings aren't ready", "posting_statuses_not_ready", "package_time_not_passed");

  /** Labels are ready 45 to 60 s after packing. */
  private static final Duration NOT_YET_PAUSE = Duration.ofSeconds(15);

  private static final int LONGEST_MESSAGE = 300;

  private FailureReader() {}

  static OzonFailure read(String method, Exchange.Answer answer) {
    String body = answer.text();
    WireObject wire = new WireObject(parse(body));
    WireObject error = wire.has("error") ? wire.object("error") : wire;
    String message = message(error, body);
    String code = error.text("code");
    int status = answer.status();
    if (status == 410 || says(message, "obsolete method")) {
      return new OzonFailure.Gone(method, message);
    }
    return switch (status) {
      case 429 -> new OzonFailure.Throttled(Throttling.read(answer).pause(), message);
      case 404 -> new OzonFailure.Missing(message);
      case 408 -> new OzonFailure.Unavailable(true, message);
      default ->
          status >= 500
              ? new OzonFailure.Unavailable(true, "HTTP " + status + ": " + message)
              : refused(method, status, code == null ? "unknown" : code, message);
    };
  }

  private static OzonFailure refused(String method, int status, String code, String message) {
    for (String early : NOT_YET) {
      if (says(message, early) || says(code, early)) {
        return new OzonFailure.NotYet(early, NOT_YET_PAUSE);
      }
    }
    boolean role = status == 403 && says(message, "missing a required role");
    return new OzonFailure.Refused(status, code, role ? message + " (" + method + ")" : message);
  }

  private static boolean says(String text, String words) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').contains(words);
  }

  private static String message(WireObject error, String body) {
    String message = firstText(error, "message", "error", "error_description");
    String text = message == null ? body.replaceAll("<[^>]*>", " ").strip() : message;
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
  }

  private static @Nullable String firstText(WireObject error, String... fields) {
    for (String field : fields) {
      String text = error.text(field);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static JsonNode parse(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException plainTextOrHtml) {
      return MissingNode.getInstance();
    }
  }
}
