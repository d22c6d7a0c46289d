package dev.trestle.ozon;

import dev.trestle.ozon.budget.CallClass;
import java.time.Duration;

/**
 * Who asks Ozon, how urgently, and for how long.
 *
 * @param patience how long one call may take, waiting for the budget and repeats included
 * @param sending is told each time a request leaves, after its wait for the budget
 */
public record Caller(
    OzonAccount account, CallClass callClass, Duration patience, Runnable sending) {

  private static final Runnable NOBODY = () -> {};

  private static final Duration COMMAND = Duration.ofSeconds(15);
  private static final Duration REREAD = Duration.ofSeconds(30);
  private static final Duration SWEEP = Duration.ofMinutes(2);

  /** A person or the CRM waits; 15 s. */
  public static Caller command(OzonAccount account) {
    return new Caller(account, CallClass.COMMAND, COMMAND, NOBODY);
  }

  /** Follows up a push; 30 s. */
  public static Caller reread(OzonAccount account) {
    return new Caller(account, CallClass.REREAD, REREAD, NOBODY);
  }

  /** Repairs what no push told; 2 minutes. */
  public static Caller sweep(OzonAccount account) {
    return new Caller(account, CallClass.SWEEP, SWEEP, NOBODY);
  }

  /** The same with another patience. */
  public Caller within(Duration limit) {
    return new Caller(account, callClass, limit, sending);
  }

  /** The same, and whoever wants to know hears when a request leaves. */
  public Caller telling(Runnable listener) {
    return new Caller(account, callClass, patience, listener);
  }
}
