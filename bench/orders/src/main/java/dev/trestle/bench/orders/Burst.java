package dev.trestle.bench.orders;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/** Many new postings at once, and a person who goes on working meanwhile. */
final class Burst {

  /** After so many the services run as they do after some hours: compiled, with full pools. */
  static final int WARM_UP = 30_000;

  private static final int CONNECTIONS = 32;
  private static final long PATIENCE_NANOS = 300_000_000_000L;

  private final Chain chain;
  private final NewPostings postings;

  Burst(Chain chain, NewPostings postings) {
    this.chain = chain;
    this.postings = postings;
  }

  /** What it came to; seconds count from the first push. */
  record Outcome(
      int pushes, double sent, double known, double detailed, int calls, Histogram commands) {}

  /** Returns when Ozon's details of all are known and nothing waits any more. */
  Outcome run(int number) throws Exception {
    List<Push> pushes = postings.make(number);
    long expected = chain.database().postings() + pushes.size();
    int calls = chain.ozon().reads();
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
      return new Outcome(
          pushes.size(), sent, known, detailed, chain.ozon().reads() - calls, commands.latencies());
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

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
