package dev.trestle.order.sweep;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.AccountsChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The worker that takes sweeps when they are due, never more at one time than configured. */
@ApplicationScoped
public class SweepWorker {

  private static final Logger LOG = Logger.getLogger(SweepWorker.class);

  private final DueSweeps due;
  private final SweepTurn work;
  private final EventLoop eventLoop;
  private final OrderConfig.Sweep config;
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean stopped;

  SweepWorker(DueSweeps due, SweepTurn work, EventLoop eventLoop, OrderConfig config) {
    this.due = due;
    this.work = work;
    this.eventLoop = eventLoop;
    this.config = config.sweep();
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(config.poll().toMillis(), timer -> look());
  }

  void onStop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  void onAccounts(@Observes AccountsChanged changed) {
    look();
  }

  /** Takes what is due; each turn that ends looks again. Cheap, and safe from any thread. */
  void look() {
    if (stopped || running.incrementAndGet() > config.concurrency()) {
      running.decrementAndGet();
      return;
    }
    eventLoop
        .run(() -> due.claim().ifNoItem().after(config.lease()).fail().chain(this::perform))
        .onFailure()
        .invoke(trouble -> LOG.warnf("a sweep waits: %s", trouble))
        .onFailure()
        .recoverWithItem(false)
        .onTermination()
        .invoke(running::decrementAndGet)
        .subscribe()
        .with(more -> {
          if (more) {
            look();
          }
        });
  }

  /** As {@link DueSweeps#want}, and takes it. */
  Uni<Boolean> begin(long account, String kind) {
    return due.want(account, kind).invoke(this::look);
  }

  private Uni<Boolean> perform(Optional<Turn> turn) {
    return turn.isEmpty()
        ? Uni.createFrom().item(false)
        : work.perform(turn.get()).replaceWith(true);
  }
}
