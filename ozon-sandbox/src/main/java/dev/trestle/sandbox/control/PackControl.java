package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.pack.PackFailures;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Lets the next packings end in ship_failed. */
public final class PackControl implements ControlArea {

  private static final String PACKING = "/control/packing";
  private static final long MOST = 1_000_000;

  private final PackFailures failures;

  public PackControl(PackFailures failures) {
    this.failures = failures;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("PUT", PACKING, this::set), new Route("GET", PACKING, call -> Reply.ok(shown())));
  }

  private Reply set(ControlCall call) {
    ControlBody body = call.body(List.of("fail_next"));
    long count = body.integer("fail_next").orElse(0);
    if (count < 0 || count > MOST) {
      throw body.wrong("fail_next", "must be inside range [0, " + MOST + "]");
    }
    failures.set((int) count);
    return Reply.ok(shown());
  }

  private ObjectNode shown() {
    return Json.object().put("fail_next", failures.left());
  }
}
