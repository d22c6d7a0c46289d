package dev.trestle.order.action;

import dev.trestle.contracts.TraceParent;
import dev.trestle.order.http.Parameter;
import jakarta.ws.rs.HeaderParam;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every action takes beside its own request.
 *
 * @param idempotencyKey 1 to 100 visible ASCII characters
 * @param prefer RFC 7240: {@code wait=<seconds>} or {@code respond-async}
 * @param traceparent W3C trace context
 */
public record ActionHeaders(
    @HeaderParam(Parameter.IDEMPOTENCY_KEY)
        @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            description =
                "the same key within 24 h is the same command; 1 to 100 visible ASCII characters")
        @Nullable String idempotencyKey,
    @HeaderParam(PREFER)
        @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            description = "wait=<seconds>, at most 15, or respond-async: when to answer 202")
        @Nullable String prefer,
    @HeaderParam("traceparent")
        @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(hidden = true)
        @Nullable String traceparent) {

  static final String PREFER = "Prefer";

  /** Null where there is none. */
  @Nullable String key() {
    return idempotencyKey == null
        ? null
        : Parameter.read(Parameter.IDEMPOTENCY_KEY, idempotencyKey, Parameter::key);
  }

  /** How long the caller wants to wait, but no longer than this. */
  Duration patience(Duration longest) {
    List<String> wishes =
        prefer == null
            ? List.of()
            : Arrays.stream(prefer.split("[,;]")).map(String::strip).toList();
    // RFC 7240: respond-async beside wait means "async after that"; what is not understood is
    // ignored.
    return wishes.stream()
        .filter(each -> each.matches("wait=\\d{1,6}"))
        .map(each -> Duration.ofSeconds(Integer.parseInt(each.substring("wait=".length()))))
        .filter(wished -> wished.compareTo(longest) < 0)
        .findFirst()
        .orElse(wishes.equals(List.of("respond-async")) ? Duration.ZERO : longest);
  }

  TraceParent trace() {
    return TraceParent.parseOrStart(traceparent);
  }
}
