package dev.trestle.sandbox.subscription;

import dev.trestle.sandbox.news.PushType;
import java.time.Duration;
import java.time.Instant;

/** How a URL answered one push. */
public record Answer(PushType type, Instant at, Duration took, Kind kind) {

  /** Ozon's limit for the handling of a push; whatever failed counts as slow as that. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  /** What matters for switching a URL off. */
  public enum Kind {
    /** Status 200, whatever the body. */
    OK,
    /** Another status. */
    REFUSED,
    /** Nothing within the limit. */
    TOO_SLOW,
    /** No connection. */
    UNREACHABLE
  }

  boolean ok() {
    return kind == Kind.OK;
  }

  public Duration graded() {
    return ok() ? took : LIMIT;
  }
}
