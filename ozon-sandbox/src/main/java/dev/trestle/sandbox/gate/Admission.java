package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.fault.Disturbance;
import java.time.Duration;

/** What was decided about a call when it arrived. */
public record Admission(
    RateVerdict rate, Disturbance disturbance, boolean hangs, Duration latency) {

  /** The answer breaks off in the middle. */
  public boolean breaksOff() {
    return disturbance.breaksOff();
  }
}
