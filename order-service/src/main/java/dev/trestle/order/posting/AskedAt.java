package dev.trestle.order.posting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When Ozon was asked, by the database's clock: the time of a statement before, and what has passed
 * here since its answer. A call may wait for the request budget; what happened at Ozon meanwhile is
 * in its answer, and a push that tells of it must not pass for newer.
 */
public final class AskedAt {

  private final Instant statement;
  private final long since = System.nanoTime();
  private volatile Instant at;

  /**
   * @param statement the database's clock in a statement that has been answered
   */
  public AskedAt(Instant statement) {
    this.statement = statement;
    this.at = statement;
  }

  /** A request leaves now. */
  public void now() {
    at = current();
  }

  /** The database's clock, as far as it is known here; never later than it is. */
  public Instant current() {
    return statement.plusNanos(System.nanoTime() - since).truncatedTo(ChronoUnit.MICROS);
  }

  /** When the last one left; never later than it did. */
  public Instant at() {
    return at;
  }
}
