package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.time.SandboxClock;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Shows the sandbox's clock, puts it forward and sets its speed. */
public final class ClockControl implements ControlArea {

  private static final String CLOCK = "/control/clock";

  /** Ten years at once, and a day per second. */
  private static final long MOST_SECONDS = 315_360_000;

  private static final long MOST_SPEED = 86_400;

  private final SandboxClock clock;

  public ClockControl(SandboxClock clock) {
    this.clock = clock;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", CLOCK, call -> Reply.ok(now())), new Route("POST", CLOCK, this::move));
  }

  /** Everything that is due has been started when the answer is given. */
  private Reply move(ControlCall call) {
    ControlBody body = call.body(List.of("advance_seconds", "speed"));
    var advance = body.integer("advance_seconds");
    var speed = body.integer("speed");
    if (advance.isEmpty() && speed.isEmpty()) {
      throw body.wrong("advance_seconds", "give advance_seconds, speed or both");
    }
    advance.ifPresent(seconds -> range(body, "advance_seconds", seconds, MOST_SECONDS));
    speed.ifPresent(value -> range(body, "speed", value, MOST_SPEED));
    speed.ifPresent(value -> clock.speed((int) value));
    advance.ifPresent(seconds -> clock.advance(Duration.ofSeconds(seconds)));
    return Reply.ok(now());
  }

  private static void range(ControlBody body, String field, long value, long most) {
    if (value < 0 || value > most) {
      throw body.wrong(field, "must be inside range [0, " + most + "]");
    }
  }

  private ObjectNode now() {
    return Json.object()
        .put("now", clock.instant().toString())
        .put("speed", clock.speed())
        .put("waiting", clock.waiting());
  }
}
