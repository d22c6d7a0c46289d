package dev.trestle.order.sweep;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Sweeps;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.AccountsChanged;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The worker that takes sweeps when they are due, never more at one time than configured. */
@ApplicationScoped
public class PostingSweeps {

  private static final Logger LOG = Logger.getLogger(PostingSweeps.class);

  private final Sweeps sweeps;
  private final SweepTurn work;
  private final OzonAccounts accounts;
  private final EventLoop eventLoop;
  private final OrderConfig.Sweep config;
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean stopped;

  PostingSweeps(
      Sweeps sweeps,
      SweepTurn work,
      OzonAccounts accounts,
      EventLoop eventLoop,
      OrderConfig config) {
    this.sweeps = sweeps;
    this.work = work;
    this.accounts = accounts;
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

  /** Takes what is due; each turn that ends looks again. */
  private void look() {
    if (stopped || running.incrementAndGet() > config.concurrency()) {
      running.decrementAndGet();
      return;
    }
    eventLoop
        .run(() -> claim().ifNoItem().after(config.lease()).fail().chain(this::perform))
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

  private Uni<Optional<Turn>> claim() {
    List<Long> ids = accounts.all().stream().map(OzonAccount::id).toList();
    return Panache.withTransaction(
        () -> Panache.getSession().chain(session -> claim(session, ids)));
  }

  private Uni<Optional<Turn>> claim(Mutiny.Session session, List<Long> ids) {
    return sweeps
        .ensure(session, SweepKind.wireNames(), ids)
        .chain(() -> sweeps.claim(session, ids, config.lease()));
  }

  private Uni<Boolean> perform(Optional<Turn> turn) {
    return turn.isEmpty()
        ? Uni.createFrom().item(false)
        : work.perform(turn.get()).replaceWith(true);
  }
}
