package dev.trestle.order.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.order.audit.Ending;
import dev.trestle.order.audit.Note;
import dev.trestle.order.http.OzonProblem;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.RawAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How Ozon's answers go out: a success as it came, a failure with all that Ozon said. */
final class RawAnswers {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RawAnswers() {}

  static Response response(RawAnswer answer, @Nullable String successor) {
    return switch (answer) {
      case RawAnswer.Ok ok ->
          Response.ok(ok.content().bytes()).type(ok.content().contentType()).build();
      case RawAnswer.Failed failed -> failed(failed, successor);
    };
  }

  /** For the audit. */
  static String outcome(RawAnswer answer) {
    return switch (answer) {
      case RawAnswer.Ok ok -> "ok";
      case RawAnswer.Failed failed ->
          failed.failure().getClass().getSimpleName()
              + (failed.status() == 0 ? "" : " (HTTP " + failed.status() + ")");
    };
  }

  /** For the audit, of a write that must not be sent twice. */
  static Note note(RawAnswer answer) {
    return switch (answer) {
      case RawAnswer.Ok ok -> new Note(outcome(ok), Ending.DONE);
      case RawAnswer.Failed failed -> {
        Ending ending = ending(failed.failure());
        String unknown = ending == Ending.UNKNOWN ? "unknown: " : "";
        yield new Note(unknown + outcome(failed), ending);
      }
    };
  }

  /** No method of this area tells whether any of its writes was done: a lost answer stays lost. */
  private static Ending ending(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Refused refused -> Ending.REFUSED;
      case OzonFailure.Missing missing -> Ending.REFUSED;
      case OzonFailure.Gone gone -> Ending.REFUSED;
      case OzonFailure.Throttled throttled -> Ending.NOT_DONE;
      case OzonFailure.NotYet notYet -> Ending.NOT_DONE;
      case OzonFailure.Unavailable unavailable ->
          unavailable.sent() ? Ending.UNKNOWN : Ending.NOT_DONE;
      case OzonFailure.Unreadable unreadable -> Ending.UNKNOWN;
    };
  }

  private static Response failed(RawAnswer.Failed failed, @Nullable String successor) {
    OzonFailure failure = failed.failure();
    Problem head = OzonProblem.of(failure);
    RawProblem problem =
        new RawProblem(
            head.type(),
            head.title(),
            head.status(),
            head.detail(),
            failed.status() == 0 ? null : failed.status(),
            failure instanceof OzonFailure.Refused refused ? refused.code() : null,
            failed.original() == null ? null : words(failed.original()),
            failure instanceof OzonFailure.Unavailable unavailable ? unavailable.sent() : null,
            successor);
    Response.ResponseBuilder response =
        Response.status(head.status()).type(Problem.MEDIA_TYPE).entity(problem);
    Duration later = OzonProblem.retryAfter(failure);
    return later == null
        ? response.build()
        : response.header(HttpHeaders.RETRY_AFTER, Math.max(1, later.toSeconds())).build();
  }

  private static JsonNode words(OzonFile original) {
    String text = new String(original.bytes(), StandardCharsets.UTF_8);
    try {
      JsonNode json = MAPPER.readTree(text);
      return json == null || json.isMissingNode() ? new TextNode(text) : json;
    } catch (JsonProcessingException plainTextOrHtml) {
      return new TextNode(text);
    }
  }
}
