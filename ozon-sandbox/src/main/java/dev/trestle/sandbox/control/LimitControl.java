package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.LimitSettings;
import dev.trestle.sandbox.gate.RequestLimits;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Shows and sets how strictly limits are kept. */
public final class LimitControl implements ControlArea {

  private static final String LIMITS = "/control/limits";

  private final RequestLimits limits;

  public LimitControl(RequestLimits limits) {
    this.limits = limits;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", LIMITS, call -> Reply.ok(json())), new Route("PUT", LIMITS, this::set));
  }

  /** What is not named stays. */
  private Reply set(ControlCall call) {
    ControlBody body =
        call.body(
            List.of("requests_per_second", "method_limits", "circle_after", "circle_seconds"));
    LimitSettings now = limits.settings();
    limits.set(
        new LimitSettings(
            ranged(body, "requests_per_second", now.requestsPerSecond()),
            body.flag("method_limits", now.methodLimits()),
            ranged(body, "circle_after", now.circleAfter()),
            Duration.ofSeconds(ranged(body, "circle_seconds", now.circleFor().toSeconds()))));
    return Reply.ok(json());
  }

  private static int ranged(ControlBody body, String field, long otherwise) {
    OptionalLong value = body.integer(field);
    if (value.isPresent() && (value.getAsLong() < 0 || value.getAsLong() > 1_000_000)) {
      throw body.wrong(field, "must be inside range [0, 1000000]");
    }
    return (int) value.orElse(otherwise);
  }

  private ObjectNode json() {
    LimitSettings settings = limits.settings();
    return Json.object()
        .put("requests_per_second", settings.requestsPerSecond())
        .put("method_limits", settings.methodLimits())
        .put("circle_after", settings.circleAfter())
        .put("circle_seconds", settings.circleFor().toSeconds());
  }
}
