package dev.trestle.order.command;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.AccountsChanged;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes commands that are due whenever it is nudged or the poll comes round, never more at one time
 * than configured. When the service stops, what is under way ends its stage.
 */
@ApplicationScoped
class CommandWorker {

  private static final Logger LOG = Logger.getLogger(CommandWorker.class);

  /** A call of a command waits 15 s at most. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final CommandStore store;
  private final CommandKinds kinds;
  private final CommandWork work;
  private final OzonAccounts accounts;
  private final EventLoop eventLoop;
  private final OrderConfig.Command config;

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicBoolean claiming = new AtomicBoolean();
  private final AtomicBoolean nudged = new AtomicBoolean();
  private final Phaser underWay = new Phaser(1);
  private volatile boolean stopped;

  CommandWorker(
      CommandStore store,
      CommandKinds kinds,
      CommandWork work,
      OzonAccounts accounts,
      EventLoop eventLoop,
      OrderConfig config) {
    this.store = store;
    this.kinds = kinds;
    this.work = work;
    this.accounts = accounts;
    this.eventLoop = eventLoop;
    this.config = config.command();
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(config.poll().toMillis(), timer -> nudge());
    nudge();
  }

  void onAccounts(@Observes AccountsChanged changed) {
    nudge();
  }

  void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
    stopped = true;
    work.stop();
    try {
      underWay.awaitAdvanceInterruptibly(
          underWay.arrive(), STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillUnderWay) {
      LOG.warnf("commands under way are left to their leases: %d", running.get());
    }
  }

  /** Looks for due commands now; cheap, and safe from any thread. */
  void nudge() {
    nudged.set(true);
    if (stopped || !claiming.compareAndSet(false, true)) {
      return;
    }
    nudged.set(false);
    int free = config.concurrency() - running.get();
    if (free <= 0) {
      claiming.set(false);
      return;
    }
    eventLoop
        .run(() -> claim(free))
        .ifNoItem()
        .after(config.lease())
        .fail()
        .subscribe()
        .with(this::start, this::onClaimFailed);
  }

  private Uni<List<Command>> claim(int limit) {
    List<Long> ids = accounts.all().stream().map(OzonAccount::id).toList();
    return Transactions.run(
        session -> store.claim(session, kinds.names(), ids, limit, config.lease()));
  }

  private void start(List<Command> claimed) {
    running.addAndGet(claimed.size());
    underWay.bulkRegister(claimed.size());
    claiming.set(false);
    claimed.forEach(command ->
        eventLoop
            .run(() -> work.perform(command))
            .onFailure()
            .invoke(trouble -> LOG.warnf("command %s waits: %s", command.id(), trouble))
            .onTermination()
            .invoke(this::onDone)
            .subscribe()
            .with(ignored -> {}, logged -> {}));
    if (nudged.get()) {
      nudge();
    }
  }

  private void onDone() {
    running.decrementAndGet();
    underWay.arriveAndDeregister();
    nudge();
  }

  private void onClaimFailed(Throwable trouble) {
    LOG.warnf("commands cannot be read: %s", trouble);
    claiming.set(false);
  }
}
