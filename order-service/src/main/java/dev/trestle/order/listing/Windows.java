package dev.trestle.order.listing;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.ozon.posting.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** The stretches of time that questions name, on the database's clock. */
final class Windows {

  /** Ozon lists one year at most. */
  private static final Duration YEAR = Duration.ofDays(364);

  /** Clocks differ, and what changes during a walk must not leave its window. */
  private static final Duration OPEN_END = Duration.ofDays(1);

  /** Ozon's push may be late, as may we; what changed before is read singly. */
  private static final Duration PUSH_DELAY = Duration.ofMinutes(10);

  /** An order may be paid for days after it was made. */
  private static final Duration ORDER_AGE = Duration.ofDays(3);

  private Windows() {}

  /** Everything that a list can tell. */
  static Window year(Collection<Claim> claims) {
    return back(now(claims), now(claims), YEAR);
  }

  /** When that changed which the pushes told of. */
  static Window changed(Collection<Claim> claims) {
    return back(oldest(claims), now(claims), PUSH_DELAY);
  }

  /** When that came in which the pushes told of, where it was new. */
  static Window recent(Collection<Claim> claims) {
    return back(oldest(claims), now(claims), ORDER_AGE);
  }

  private static Window back(Instant from, Instant to, Duration length) {
    return new Window(from.minus(length), to.plus(OPEN_END));
  }

  private static Instant now(Collection<Claim> claims) {
    return claims.stream().map(Claim::sentAt).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant oldest(Collection<Claim> claims) {
    return claims.stream().map(Claim::wantedAt).min(Comparator.naturalOrder()).orElseThrow();
  }
}
