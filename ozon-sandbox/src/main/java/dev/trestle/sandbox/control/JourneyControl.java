package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Journey;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Lets postings move on by themselves, one state with each step. */
public final class JourneyControl implements ControlArea {

  private static final String JOURNEY = "/control/journey";
  private static final long MOST_SECONDS = 86_400;

  private final Journey journey;

  public JourneyControl(Journey journey) {
    this.journey = journey;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("PUT", JOURNEY, this::set), new Route("GET", JOURNEY, call -> Reply.ok(shown())));
  }

  private Reply set(ControlCall call) {
    ControlBody body = call.body(List.of("step_seconds"));
    long seconds = body.integer("step_seconds").orElse(0);
    if (seconds < 0 || seconds > MOST_SECONDS) {
      throw body.wrong("step_seconds", "must be inside range [0, " + MOST_SECONDS + "]");
    }
    journey.every(Duration.ofSeconds(seconds));
    return Reply.ok(shown());
  }

  private ObjectNode shown() {
    return Json.object().put("step_seconds", journey.step().toSeconds());
  }
}
