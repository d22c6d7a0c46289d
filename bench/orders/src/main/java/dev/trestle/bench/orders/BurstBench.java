package dev.trestle.bench.orders;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * Ten thousand new postings at once. Arguments: postings, then pairs of Ozon's limit and
 * order-service's share of it.
 */
public final class BurstBench {

  private static final int CONNECTIONS = 32;
  private static final int WARM_UP = 30_000;
  private static final long PATIENCE_NANOS = 300_000_000_000L;

  private final Chain chain;
  private final NewPostings postings;

  private BurstBench(Chain chain) {
    this.chain = chain;
    this.postings = new NewPostings(chain.ozon());
  }

  public static void main(String[] arguments) throws Exception {
    int postings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int[] limits =
        arguments.length > 1
            ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {10, 5, 50, 25};
    StringBuilder table = new StringBuilder(head());
    for (int pair = 0; pair + 1 < limits.length; pair += 2) {
      try (Chain chain = new Chain(limits[pair], limits[pair + 1])) {
        BurstBench bench = new BurstBench(chain);
        bench.burst(WARM_UP);
        table.append(bench.row(limits[pair], limits[pair + 1], bench.burst(postings)));
      }
    }
    System.out.println(table);
    System.exit(0);
  }

  /** What a burst came to; seconds count from the first push. */
  private record Burst(
      int pushes, double sent, double known, double detailed, int calls, Histogram commands) {}

  private Burst burst(int number) throws Exception {
    List<Push> pushes = postings.make(number);
    long expected = chain.database().postings() + pushes.size();
    int calls = calls();
    try (PushSender sender = chain.sender(CONNECTIONS);
        Commands commands = new Commands(chain.api(), pushes.getFirst().number())) {
      long begun = System.nanoTime();
      send(sender, pushes);
      double sent = seconds(begun);
      System.out.printf("%d pushes sent%n", pushes.size());
      await(() -> chain.database().postings() == expected);
      double known = seconds(begun);
      await(() -> chain.database().detailed() == expected);
      double detailed = seconds(begun);
      await(() -> chain.database().wanted() == 0);
      commands.close();
      if (chain.database().unmatched() > 0) {
        throw new IllegalStateException("versions and events do not match");
      }
      return new Burst(pushes.size(), sent, known, detailed, calls() - calls, commands.latencies());
    }
  }

  private static void send(PushSender sender, List<Push> pushes) {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      pushes.forEach(push -> senders.execute(() -> sender.send(push)));
    }
  }

  /** A condition in the database. */
  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(Condition condition) throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within five minutes");
      }
      Thread.sleep(500);
    }
  }

  private int calls() {
    Ozon ozon = chain.ozon();
    return ozon.calls("/v4/posting/fbs/list") + ozon.calls("/v3/posting/fbs/get");
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static String head() {
    return """
    | limit, share | pushes | sent in s | all known after s | all detailed after s | calls | fullest second | commands | p50 ms | max ms |
    |---|---|---|---|---|---|---|---|---|---|
    """;
  }

  private String row(int limit, int share, Burst burst) {
    Histogram commands = burst.commands();
    return "| %d/s, %d/s | %d | %.1f | %.1f | %.1f | %d | %d | %d | %.0f | %.0f |%n"
        .formatted(
            limit,
            share,
            burst.pushes(),
            burst.sent(),
            burst.known(),
            burst.detailed(),
            burst.calls(),
            chain.ozon().mostInASecond(),
            commands.getTotalCount(),
            commands.getValueAtPercentile(50) / 1e3,
            commands.getMaxValue() / 1e3);
  }
}
