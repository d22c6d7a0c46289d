package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A span of time, both ends included. */
public record Period(Instant from, Instant to) {

  public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

  /** A deleted date is in no period but {@link #ALWAYS}. */
  public boolean contains(@Nullable Instant time) {
    return time == null ? equals(ALWAYS) : !time.isBefore(from) && !time.isAfter(to);
  }
}
