package dev.trestle.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How soon a new posting is seen, from the moment its push is to be posted to the ingress until the
 * REST API shows it. Arguments: pushes per second, seconds, Ozon's latency in milliseconds.
 */
public final class LatencyBench {

  private static final int LIMIT = 50;
  private static final int SHARE = 25;
  private static final int CONNECTIONS = 32;
  private static final int WARM_UP_SECONDS = 15;

  /** Every push is sent; one in so many is watched, or the watching would be the load. */
  private static final int WATCHED = 5;

  /**
   * A look costs the service more than a push: ever more seldom, a twentieth of what has passed.
   */
  private static final long LOOK_FIRST_NANOS = 20_000_000L;

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final Chain chain;
  private final int perSecond;
  private final NewPostings postings;
  private final Histogram answered = new ConcurrentHistogram(60_000_000L, 3);
  private final Histogram known = new ConcurrentHistogram(60_000_000L, 3);
  private final Histogram detailed = new ConcurrentHistogram(60_000_000L, 3);

  private LatencyBench(Chain chain, NewPostings postings, int perSecond) {
    this.chain = chain;
    this.postings = postings;
    this.perSecond = perSecond;
  }

  public static void main(String[] arguments) throws Exception {
    int perSecond = argument(arguments, 0, 50);
    int seconds = argument(arguments, 1, 60);
    int latency = argument(arguments, 2, 100);
    try (Chain chain = new Chain(LIMIT, SHARE)) {
      chain.ozon().latency(latency);
      NewPostings postings = new NewPostings(chain.ozon());
      new Burst(chain, postings).run(Burst.WARM_UP);
      new LatencyBench(chain, postings, perSecond).measure(WARM_UP_SECONDS);
      LatencyBench bench = new LatencyBench(chain, postings, perSecond);
      int calls = chain.ozon().reads();
      bench.measure(seconds);
      bench.print(seconds, chain.ozon().reads() - calls);
    }
    System.exit(0);
  }

  private static int argument(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  /** Open loop: each push has its moment, whether the ones before are answered or not. */
  private void measure(int seconds) throws Exception {
    List<Push> pushes = postings.make(perSecond * seconds);
    long gap = 1_000_000_000L / perSecond;
    try (PushSender sender = chain.sender(CONNECTIONS);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      for (int place = 0; place < pushes.size(); place++) {
        Push push = pushes.get(place);
        long planned = begun + place * gap;
        TimeUnit.NANOSECONDS.sleep(planned - System.nanoTime());
        threads.execute(() -> send(sender, push, planned));
        if (place % WATCHED == 0) {
          threads.execute(() -> watch(push.number(), planned));
        }
      }
    }
  }

  private void send(PushSender sender, Push push, long planned) {
    sender.send(push);
    answered.recordValue(micros(planned));
  }

  private void watch(String number, long planned) {
    await(number, planned, shown -> true);
    known.recordValue(micros(planned));
    await(number, planned, shown -> shown.path("detailed").asBoolean());
    detailed.recordValue(micros(planned));
  }

  private void await(String number, long planned, Predicate<JsonNode> wish) {
    Optional<JsonNode> shown = chain.api().posting(number);
    while (shown.filter(wish).isEmpty()) {
      if (System.nanoTime() > planned + PATIENCE_NANOS) {
        throw new IllegalStateException(number + " is not seen within a minute");
      }
      try {
        long passed = System.nanoTime() - planned;
        TimeUnit.NANOSECONDS.sleep(Math.max(LOOK_FIRST_NANOS, passed / 20));
      } catch (InterruptedException ended) {
        throw new IllegalStateException(ended);
      }
      shown = chain.api().posting(number);
    }
  }

  private static long micros(long since) {
    return (System.nanoTime() - since) / 1_000;
  }

  private void print(int seconds, int calls) {
    System.out.printf(
        "%d pushes/s for %d s, %d calls to Ozon%n%n"
            + "| from the push to | number | p50 ms | p99 ms | max ms |%n|---|---|---|---|---|%n",
        perSecond, seconds, calls);
    row("the ingress's answer", answered);
    row("shown, as the push told it", known);
    row("shown with Ozon's details", detailed);
  }

  private static void row(String what, Histogram times) {
    System.out.printf(
        "| %s | %d | %.0f | %.0f | %.0f |%n",
        what,
        times.getTotalCount(),
        times.getValueAtPercentile(50) / 1e3,
        times.getValueAtPercentile(99) / 1e3,
        times.getMaxValue() / 1e3);
  }
}
