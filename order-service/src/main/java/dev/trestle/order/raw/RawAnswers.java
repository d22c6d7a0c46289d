package dev.trestle.order.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.RawAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Ozon's answers go out. A success as it came. Of a refusal Ozon's own status, but for 401 and
 * 403, which here say that our token is wrong: a key that Ozon refuses is 424.
 */
final class RawAnswers {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RawAnswers() {}

  /** What of a failure is the same for all: kind, title, status. */
  private record Head(String kind, String title, int status) {}

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

  private static Response failed(RawAnswer.Failed failed, @Nullable String successor) {
    OzonFailure failure = failed.failure();
    Head head = head(failure);
    RawProblem problem =
        new RawProblem(
            Problem.of(head.kind(), head.title(), head.status(), "", null).type(),
            head.title(),
            head.status(),
            failure.reason(),
            failed.status() == 0 ? null : failed.status(),
            failure instanceof OzonFailure.Refused refused ? refused.code() : null,
            failed.original() == null ? null : words(failed.original()),
            failure instanceof OzonFailure.Unavailable unavailable ? unavailable.sent() : null,
            successor);
    Response.ResponseBuilder response =
        Response.status(head.status()).type(Problem.MEDIA_TYPE).entity(problem);
    Duration later = retryAfter(failure);
    return later == null
        ? response.build()
        : response.header(HttpHeaders.RETRY_AFTER, Math.max(1, later.toSeconds())).build();
  }

  private static Head head(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled ->
          new Head("ozon-throttled", "Too many requests to Ozon", 429);
      case OzonFailure.Refused refused ->
          refused.status() == 401 || refused.status() == 403
              ? new Head("ozon-key-refused", "Ozon refused the account's key", 424)
              : new Head("ozon-refused", "Ozon refused", refused.status());
      case OzonFailure.Missing missing -> new Head("ozon-missing", "Ozon does not have it", 404);
      case OzonFailure.NotYet notYet -> new Head("ozon-not-yet", "Not ready at Ozon yet", 409);
      case OzonFailure.Unavailable unavailable ->
          unavailable.sent()
              ? new Head("ozon-unavailable", "Ozon did not answer", 502)
              : new Head("ozon-unreachable", "Ozon was not reached", 503);
      case OzonFailure.Unreadable unreadable ->
          new Head("ozon-unreadable", "Ozon's answer cannot be read", 502);
      case OzonFailure.Gone gone -> new Head("ozon-gone", "Ozon has switched it off", 410);
    };
  }

  private static @Nullable Duration retryAfter(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled -> throttled.retryAfter();
      case OzonFailure.NotYet notYet -> notYet.retryAfter();
      case OzonFailure.Refused refused -> null;
      case OzonFailure.Missing missing -> null;
      case OzonFailure.Unavailable unavailable -> null;
      case OzonFailure.Unreadable unreadable -> null;
      case OzonFailure.Gone gone -> null;
    };
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
