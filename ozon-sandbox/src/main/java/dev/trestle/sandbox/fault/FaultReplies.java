package dev.trestle.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answers that faults give in place of a method. */
public final class FaultReplies {

  /** 429 of a method that is blocked for some minutes after a burst. */
  public static final Reply CIRCLE = text(429, "text/plain; charset=utf-8", "Circle is open");

  private static final String UPSET = "Something went wrong, please try again later";

  private FaultReplies() {}

  /** 429, general form. */
  public static Reply throttled(long seconds) {
    return OzonErrors.tooManyRequests().with("Retry-After", Long.toString(seconds));
  }

  /**
   * @param role one that would cover the method
   */
  static Reply reply(FaultRule rule, String role) {
    return switch (rule.kind()) {
      case THROTTLE -> throttled(1);
      case QUOTA -> quota();
      case CIRCLE -> CIRCLE;
      case STATUS -> OzonErrors.status(rule.status());
      case PLAIN_TEXT -> text(rule.status(), "text/plain; charset=utf-8", UPSET);
      case HTML -> text(rule.status(), "text/html; charset=utf-8", page(rule.status()));
      case BARE_ERROR -> Reply.of(rule.status(), Json.object().put("message", UPSET));
      case WRAPPED_ERROR -> Reply.of(rule.status(), wrapped());
      case GONE -> Reply.of(rule.status(), obsolete(rule.status()));
      case WRONG_KEY -> OzonErrors.wrongKey().reply();
      case EXPIRED_KEY -> OzonErrors.keyExpired().reply();
      case MISSING_ROLE -> OzonErrors.roleMissing(role).reply();
      case UNSIGNED_OFFER -> OzonErrors.offerNotSigned().reply();
      case LATENCY, HANG, HALF_BODY, WRONG_TYPES, STALE ->
          throw new IllegalArgumentException(rule.kind() + " does not answer");
    };
  }

  private static Reply quota() {
    ObjectNode body =
        Json.object()
            .put("code", "RESOURCE_EXHAUSTED")
            .put("message", "Quota exceeded. Retry after 60 seconds. Remaining 0 items");
    return Reply.of(429, body).with("Item-Retry-After", "1").with("Item-Rate-Limit-Remaining", "0");
  }

  private static ObjectNode wrapped() {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", "INTERNAL").put("message", UPSET).putArray("data");
    return body;
  }

  private static ObjectNode obsolete(int status) {
    ObjectNode body =
        Json.object()
            .put("code", status == 410 ? 9 : 5)
            .put("message", "obsolete method cannot be used");
    body.putArray("details");
    return body;
  }

  private static String page(int status) {
    return "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>"
        .formatted(status);
  }

  private static Reply text(int status, String type, String text) {
    return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }
}
