package dev.trestle.sandbox.fault;

import java.util.Locale;

/** A fault that can be set to a number; zero is off. */
public enum Fault {
  /** How many first gets of each posting answer 404, as it does directly after a push. */
  MISSING_AFTER_PUSH_READS(1_000_000),
  /** How many gets answer the state before the last move. */
  STALE_READS(1_000_000),
  /** HTTP status that answers instead of the result, 400 to 599. */
  STATUS(599),
  /** How many requests get that status; off means all until the faults are cleared. */
  STATUS_REQUESTS(1_000_000),
  /** How many requests get 429 with Retry-After. */
  THROTTLE(1_000_000),
  /** Milliseconds before each answer. */
  LATENCY_MS(600_000),
  /** How many requests are never answered. */
  HANG(1_000_000);

  private final int most;

  Fault(int most) {
    this.most = most;
  }

  public int most() {
    return most;
  }

  /** Name in the control API. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
