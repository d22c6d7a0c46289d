package dev.trestle.bench.budget;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import dev.trestle.ozon.budget.CallClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Runs the whole benchmark and prints its table. Argument: seconds of a run. */
public final class BudgetBench {

  private static final int REPLICAS = 3;
  private static final int BACKLOG = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private final LocalStack stack;
  private final Duration length;
  private final Random random = new Random(1);
  private volatile boolean over;

  private BudgetBench(LocalStack stack, Duration length) {
    this.stack = stack;
    this.length = length;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    try (LocalStack stack =
        LocalStack.start(StackOptions.temporary().databases("bench").withoutConnect())) {
      new BudgetBench(stack, Duration.ofSeconds(seconds)).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    try (var migration =
        BudgetBench.class.getResourceAsStream("/db/ozon/V20261122_2__request_budget.sql")) {
      if (migration == null) {
        throw new IOException("the migration is not on the class path");
      }
      execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
    System.out.println(
        "| share, commands | p50 ms | p99 ms | max ms | most in a second | use | leases/s | lost |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int share : new int[] {10, 25, 50}) {
      measure(share, "one after the other", Duration.ofMillis(250), true);
      measure(share, "one in five, at random", Duration.ofSeconds(5).dividedBy(share), false);
    }
  }

  /** Commands come at random moments, this far apart in the mean, each at a replica by chance. */
  private void measure(int share, String name, Duration mean, boolean inTurn) throws Exception {
    execute("truncate request_pace");
    over = false;
    List<Replica> replicas = new ArrayList<>();
    try (Sandbox sandbox = new Sandbox()) {
      for (int each = 0; each < REPLICAS; each++) {
        replicas.add(new Replica(address(), share, sandbox.port()));
      }
      sandbox.reset();
      fill(replicas);
      commands(replicas, mean, inTurn, WARM_UP);
      sandbox.reset();
      double lost = lost(replicas);
      long leases = leases();
      Histogram latencies = commands(replicas, mean, inTurn, length);
      JsonNode seen = sandbox.rates();
      over = true;
      System.out.printf(
          "| %d/s, %s | %.0f | %.0f | %.0f | %d | %.1f %% | %.0f | %.0f |%n",
          share,
          name,
          latencies.getValueAtPercentile(50) / 1e6,
          latencies.getValueAtPercentile(99) / 1e6,
          latencies.getMaxValue() / 1e6,
          seen.path("most_in_a_second").asInt(),
          100 * perSecond(seen) / share,
          (double) (leases() - leases) / length.toSeconds(),
          lost(replicas) - lost);
    } finally {
      replicas.forEach(Replica::close);
    }
  }

  private static double lost(List<Replica> replicas) {
    return replicas.stream().mapToDouble(Replica::thrownAway).sum();
  }

  private static double perSecond(JsonNode seen) {
    Instant first = Instant.parse(seen.path("first_at").asText());
    Instant last = Instant.parse(seen.path("last_at").asText());
    return (seen.path("total").asInt() - 1) * 1e9 / Duration.between(first, last).toNanos();
  }

  private void fill(List<Replica> replicas) {
    for (Replica replica : replicas) {
      for (int each = 0; each < BACKLOG; each++) {
        again(replica, CallClass.REREAD);
        again(replica, CallClass.SWEEP);
      }
    }
  }

  private void again(Replica replica, CallClass callClass) {
    replica
        .call(callClass)
        .thenAccept(latency -> {
          if (!over) {
            again(replica, callClass);
          }
        });
  }

  private Histogram commands(
      List<Replica> replicas, Duration mean, boolean inTurn, Duration duration)
      throws InterruptedException {
    Histogram latencies = new ConcurrentHistogram(60_000_000_000L, 3);
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      Replica replica = replicas.get(random.nextInt(replicas.size()));
      CompletableFuture<Void> call =
          replica.call(CallClass.COMMAND).thenAccept(latencies::recordValue);
      calls.add(call);
      if (inTurn) {
        call.join();
      }
      Thread.sleep(Math.round(-mean.toMillis() * Math.log(1 - random.nextDouble())));
    }
    calls.forEach(CompletableFuture::join);
    return latencies;
  }

  private DatabaseAddress address() {
    return stack.database("bench");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Every lease is one update of the account's row. */
  private long leases() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select n_tup_upd from pg_stat_user_tables where relname = 'request_pace'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address().jdbcUrl(), address().user(), "");
  }
}
