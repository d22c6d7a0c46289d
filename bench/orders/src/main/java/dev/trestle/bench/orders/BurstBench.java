package dev.trestle.bench.orders;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * Ten thousand new postings at once. Arguments: postings, then pairs of Ozon's limit and
 * order-service's share of it.
 */
public final class BurstBench {

  private BurstBench() {}

  public static void main(String[] arguments) throws Exception {
    int postings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int[] limits =
        arguments.length > 1
            ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {10, 5, 50, 25};
    StringBuilder table = new StringBuilder(head());
    for (int pair = 0; pair + 1 < limits.length; pair += 2) {
      try (Chain chain = new Chain(limits[pair], limits[pair + 1])) {
        Burst burst = new Burst(chain, new NewPostings(chain.ozon()));
        burst.run(Burst.WARM_UP);
        Burst.Outcome outcome = burst.run(postings);
        table.append(row(chain.ozon(), limits[pair], limits[pair + 1], outcome));
      }
    }
    System.out.println(table);
    System.exit(0);
  }

  private static String head() {
    return """
    | limit, share | pushes | sent in s | all known after s | all detailed after s | calls | fullest second | commands | p50 ms | max ms |
    |---|---|---|---|---|---|---|---|---|---|
    """;
  }

  private static String row(Ozon ozon, int limit, int share, Burst.Outcome burst) {
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
            ozon.mostInASecond(),
            commands.getTotalCount(),
            commands.getValueAtPercentile(50) / 1e3,
            commands.getMaxValue() / 1e3);
  }
}
