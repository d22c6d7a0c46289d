package dev.trestle.ozon.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.budget.Replica.Sent;
import dev.trestle.sandbox.OzonSandbox;
import dev.trestle.sandbox.SandboxConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three replicas each of two services, with a database a service, call for one account as fast as
 * the budget lets them. Correctness, not speed: what the machine itself delays is measured beside.
 */
class SharedBudgetIT {

  private static final int SHARE = 25;
  private static final int LIMIT = 2 * SHARE;
  private static final Duration LENGTH = Duration.ofSeconds(8);

  @Test
  void keepsTheAccountsLimitAndUsesItUp() throws Exception {
    try (BudgetStack stack = new BudgetStack("orders", "products");
        OzonSandbox sandbox =
            OzonSandbox.start(SandboxConfig.defaults().withPort(0), Clock.systemUTC())) {
      List<Replica> replicas =
          Stream.of("orders", "orders", "orders", "products", "products", "products")
              .map(service -> new Replica(stack.database(service), SHARE, sandbox.port()))
              .toList();
      try {
        keepsTheLimit(replicas, sandbox.port());
      } finally {
        replicas.forEach(Replica::close);
      }
    }
  }

  private static void keepsTheLimit(List<Replica> replicas, int sandbox) throws Exception {
    warmUp(replicas);
    SandboxRates.reset(sandbox);
    BudgetLoad load = new BudgetLoad();
    for (Replica replica : replicas) {
      load.keepWaiting(replica, CallClass.REREAD, 40);
      load.keepWaiting(replica, CallClass.SWEEP, 40);
    }
    try (Metronome metronome = new Metronome(replicas.getFirst().vertx)) {
      long begin = System.nanoTime();
      command(replicas, load, begin + LENGTH.toNanos());
      load.stop();
      List<Sent> sent = load.between(begin, LENGTH);
      double use = sent.size() / (LIMIT * (double) LENGTH.toSeconds());
      SandboxRates seen = SandboxRates.of(sandbox);
      System.out.printf(
          "budget: use %.3f, beats kept %.3f, most in a second %d permits, %d requests, %d slow%n",
          use, metronome.kept(), load.mostInASecond(), seen.mostInASecond(), load.slow());

      assertThat(load.mostInASecond()).isLessThanOrEqualTo(LIMIT);
      // A request on its way for longer than the margin says may be one more in a second.
      assertThat(seen.mostInASecond()).isLessThanOrEqualTo(LIMIT + (int) load.slow());
      // 90 % on a machine that keeps time; a token needs it twice, when leased and when used.
      assertThat(use).isGreaterThanOrEqualTo(0.9 * metronome.kept() * metronome.kept());
      assertThat(waits(sent, CallClass.COMMAND).max().orElseThrow())
          .as("the longest wait of a command, and a usual one of a re-read")
          .isLessThan(waits(sent, CallClass.REREAD).average().orElseThrow());
      assertThat(waits(sent, CallClass.SWEEP).count())
          .isLessThan(waits(sent, CallClass.REREAD).count() / 10);
    }
  }

  /** One command after the other, at each replica in turn. */
  private static void command(List<Replica> replicas, BudgetLoad load, long end) throws Exception {
    for (int each = 0; System.nanoTime() < end; each++) {
      load.command(replicas.get(each % replicas.size())).get(20, TimeUnit.SECONDS);
    }
  }

  /** The first calls of a process load classes and open connections. */
  private static void warmUp(List<Replica> replicas) throws Exception {
    for (int each = 0; each < 8 * replicas.size(); each++) {
      replicas.get(each % replicas.size()).call(CallClass.COMMAND).get(20, TimeUnit.SECONDS);
    }
  }

  private static DoubleStream waits(List<Sent> sent, CallClass callClass) {
    return sent.stream()
        .filter(each -> each.callClass() == callClass)
        .mapToDouble(each -> (each.granted() - each.asked()) / 1e9);
  }
}
