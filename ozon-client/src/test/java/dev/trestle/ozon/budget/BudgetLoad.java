package dev.trestle.ozon.budget;

import dev.trestle.ozon.budget.Replica.Sent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Calls that never stop coming, and what became of them. */
final class BudgetLoad {

  private static final long SECOND = 1_000_000_000;

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  /** So many calls of a class wait at a replica at any time. */
  void keepWaiting(Replica replica, CallClass callClass, int calls) {
    for (int each = 0; each < calls; each++) {
      again(replica, callClass);
    }
  }

  private void again(Replica replica, CallClass callClass) {
    replica
        .call(callClass)
        .thenAccept(done -> {
          sent.add(done);
          if (!over) {
            again(replica, callClass);
          }
        });
  }

  CompletableFuture<Void> command(Replica replica) {
    return replica.call(CallClass.COMMAND).thenAccept(sent::add);
  }

  void stop() {
    over = true;
  }

  /** The calls let go in a stretch of time, in this order. */
  List<Sent> between(long begin, Duration length) {
    return sent.stream()
        .filter(each -> each.granted() >= begin && each.granted() < begin + length.toNanos())
        .sorted(Comparator.comparingLong(Sent::granted))
        .toList();
  }

  /** The most permits in any sliding second. */
  int mostInASecond() {
    long[] granted = sent.stream().mapToLong(Sent::granted).sorted().toArray();
    int most = 0;
    for (int last = 0, first = 0; last < granted.length; last++) {
      while (granted[last] - granted[first] >= SECOND) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  /** Requests that the machine, not the budget, may have brought to Ozon too late. */
  long slow() {
    Duration allowed = Pace.MARGIN.minus(Pace.TOLERANCE);
    return sent.stream()
        .filter(each -> each.answered() - each.granted() > allowed.toNanos())
        .count();
  }
}
