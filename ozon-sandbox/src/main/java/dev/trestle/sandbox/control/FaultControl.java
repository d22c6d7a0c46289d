package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.fault.Fault;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Sets, shows and clears {@link Faults}. */
public final class FaultControl implements ControlArea {

  private static final String FAULTS = "/control/faults";
  private static final List<String> FIELDS =
      Arrays.stream(Fault.values()).map(Fault::field).toList();

  private final Faults faults;

  public FaultControl(Faults faults) {
    this.faults = faults;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("PUT", FAULTS, this::set),
        new Route("GET", FAULTS, call -> Reply.ok(remaining())),
        new Route("DELETE", FAULTS, call -> clear()));
  }

  /** What is not named is off. */
  private Reply set(ControlCall call) {
    ControlBody body = call.body(FIELDS);
    Map<Fault, Integer> settings = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      OptionalLong value = body.integer(fault.field());
      if (value.isPresent() && value.getAsLong() != 0) {
        settings.put(fault, checked(body, fault, value.getAsLong()));
      }
    }
    if (settings.containsKey(Fault.STATUS_REQUESTS) && !settings.containsKey(Fault.STATUS)) {
      throw body.wrong("status_requests", "needs status");
    }
    faults.set(settings);
    return Reply.ok(remaining());
  }

  private static int checked(ControlBody body, Fault fault, long value) {
    long least = fault == Fault.STATUS ? 400 : 0;
    if (value < least || value > fault.most()) {
      throw body.wrong(
          fault.field(), "must be 0 or inside range [" + least + ", " + fault.most() + "]");
    }
    return (int) value;
  }

  private Reply clear() {
    faults.clear();
    return Reply.ok(remaining());
  }

  private ObjectNode remaining() {
    ObjectNode json = Json.object();
    for (Fault fault : Fault.values()) {
      json.put(fault.field(), faults.remaining(fault));
    }
    return json;
  }
}
