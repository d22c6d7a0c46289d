package dev.trestle.sandbox.posting;

import java.time.Instant;

/** A span of time, both ends included. */
record Period(Instant from, Instant to) {

  static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

  boolean contains(Instant time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
