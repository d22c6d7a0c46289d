package dev.trestle.ozon.budget;

/**
 * Tells what our clock shows at an instant of the database's clock. Every answer proves bounds: the
 * database read its clock after we sent the statement and before we had the answer. The tightest
 * bounds of all answers are kept, widened by what two clocks may drift apart meanwhile.
 */
final class DatabaseClock {

  /** 100 ppm: twice what a plain quartz may be off. */
  private static final long DRIFT = 10_000;

  private static final long NANOS_PER_MICRO = 1_000;

  private boolean known;
  private long learnedAt;
  private long least;
  private long most;

  /**
   * Learns from one answer.
   *
   * @param databaseMicros the database's clock, in microseconds since 1970
   * @param sent our clock before
   * @param received our clock after
   */
  void learn(long databaseMicros, long sent, long received) {
    long database = databaseMicros * NANOS_PER_MICRO;
    long drift = (received - learnedAt) / DRIFT;
    long low = known ? Math.max(least - drift, database - received) : database - received;
    long high = known ? Math.min(most + drift, database - sent) : database - sent;
    boolean jumped = low > high;
    least = jumped ? database - received : low;
    most = jumped ? database - sent : high;
    learnedAt = received;
    known = true;
  }

  /** Our clock at an instant of the database's. */
  long local(long databaseMicros) {
    return databaseMicros * NANOS_PER_MICRO - least - (most - least) / 2;
  }
}
