package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.fault.Disturbance;
import dev.trestle.sandbox.wire.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * What was decided about a call when it arrived.
 *
 * @param left how many more calls fit into this second
 * @param instead the answer of a limit or a fault, in place of the method's
 */
public record Admission(
    int left, Optional<Reply> instead, Disturbance disturbance, boolean hangs, Duration latency) {

  /** The answer breaks off in the middle. */
  public boolean breaksOff() {
    return disturbance.breaksOff();
  }
}
