package dev.trestle.sandbox.giveout;

import java.util.Arrays;
import java.util.Optional;

/** Documented statuses; on the wire with {@code GIVEOUT_STATUS_} in front. */
public enum GiveoutStatus {
  CREATED,
  APPROVED,
  COMPLETED,
  CANCELLED;

  public String wire() {
    return "GIVEOUT_STATUS_" + name();
  }

  boolean open() {
    return this == CREATED || this == APPROVED;
  }

  public static Optional<GiveoutStatus> of(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }
}
