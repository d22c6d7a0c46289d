package dev.trestle.ozon.budget;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The row of one account without a database: the same arithmetic, on the alarm's clock. */
final class FakeLeases implements Leases {

  private static final long MICRO = 1_000;

  final List<Wanted> asked = new ArrayList<>();
  final Map<String, Long> closed = new HashMap<>();
  boolean away;
  private final Alarm alarm;
  private long next;

  FakeLeases(Alarm alarm) {
    this.alarm = alarm;
  }

  @Override
  public Uni<Lease> lease(long accountId, Pace pace, Wanted wanted, long ahead) {
    asked.add(wanted);
    if (away) {
      return Uni.createFrom().failure(new IllegalStateException("away"));
    }
    long now = alarm.now() / MICRO;
    long first = Math.max(next, now);
    int upTo = 0;
    int tokens = 0;
    for (CallClass each : CallClass.values()) {
      upTo +=
          switch (each) {
            case COMMAND -> wanted.commands();
            case REREAD -> wanted.rereads();
            case SWEEP -> wanted.sweeps();
          };
      long horizon = Pace.horizon(each).toNanos() / MICRO;
      long fit = Math.floorDiv(now + horizon - first, pace.stepMicros()) + 1;
      tokens = (int) Math.max(tokens, Math.min(upTo, fit));
    }
    next = first + tokens * pace.stepMicros();
    return Uni.createFrom()
        .item(new Lease(now, first, tokens, next, 0, closed, alarm.now(), alarm.now()));
  }
}
