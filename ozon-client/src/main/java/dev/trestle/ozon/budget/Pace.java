package dev.trestle.ozon.budget;

import java.time.Duration;

/**
 * How the requests of an account are spaced. A token is an instant, and one instant follows the
 * other after {@link #step}; so {@code share + 1} instants in a row span a second and the margin.
 *
 * @param share requests per second
 */
record Pace(int share) {

  /**
   * What a request may lose between its instant and Ozon's clock, compared with the next ones. It
   * costs 7 % of the share; measured in ADR 7.
   */
  static final Duration MARGIN = Duration.ofMillis(80);

  /** A token not used this soon after its instant is thrown away: late is never early enough. */
  static final Duration TOLERANCE = Duration.ofMillis(30);

  Pace {
    if (share < 1) {
      throw new IllegalArgumentException("a share is at least one request per second");
    }
  }

  /** Throws where a share is more than its limit. */
  static void check(BudgetConfig config) {
    of(config.share(), config.requestsPerSecond());
    config.accounts().keySet().forEach(account -> of(config, account));
  }

  /** The share of an account, checked against its limit. */
  static Pace of(BudgetConfig config, long accountId) {
    BudgetConfig.Account own = config.accounts().get(accountId);
    return own == null
        ? of(config.share(), config.requestsPerSecond())
        : of(own.share(), own.requestsPerSecond().orElse(config.requestsPerSecond()));
  }

  private static Pace of(int share, int limit) {
    if (share > limit) {
      throw new IllegalArgumentException(
          "ozon.budget: a share of %d is more than %d requests per second".formatted(share, limit));
    }
    return new Pace(share);
  }

  /** From one token's instant to the next. */
  Duration step() {
    return Duration.ofSeconds(1).plus(MARGIN).dividedBy(share);
  }

  /** The same in the database's unit, rounded up. */
  long stepMicros() {
    return step().toNanos() / 1_000 + 1;
  }

  /**
   * How far ahead of its instant a class may take a token. The nearer the horizon, the lower the
   * class: what a command finds taken is what others took within theirs.
   */
  static Duration horizon(CallClass callClass) {
    return Duration.ofMillis(
        switch (callClass) {
          case COMMAND -> 250;
          case REREAD -> 50;
          case SWEEP -> 35;
        });
  }

  /**
   * How far ahead of the next token's instant a class asks for it, beside a statement's round trip;
   * shorter than its horizon.
   */
  static Duration lead(CallClass callClass) {
    return Duration.ofMillis(
        switch (callClass) {
          case COMMAND -> 250;
          case REREAD -> 30;
          case SWEEP -> 15;
        });
  }
}
