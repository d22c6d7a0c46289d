package dev.trestle.order.reread;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.RereadKinds;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The worker that reads postings again: takes what is due whenever it is nudged or the poll comes
 * round, never more at one time than it is configured for. Work that outlives its lease is given
 * up, so that a database that hangs cannot use up the places for ever.
 */
@ApplicationScoped
public class PostingRereads {

  public static final String KIND = RereadKinds.POSTING;

  private static final Logger LOG = Logger.getLogger(PostingRereads.class);

  private final RereadQueue queue;
  private final PostingReread reread;
  private final AccountPauses pauses;
  private final OzonAccounts accounts;
  private final EventLoop eventLoop;
  private final OrderConfig.Reread config;

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicBoolean claiming = new AtomicBoolean();
  private final AtomicBoolean nudged = new AtomicBoolean();
  private volatile boolean stopped;

  PostingRereads(
      RereadQueue queue,
      PostingReread reread,
      AccountPauses pauses,
      OzonAccounts accounts,
      EventLoop eventLoop,
      OrderConfig config) {
    this.queue = queue;
    this.reread = reread;
    this.pauses = pauses;
    this.accounts = accounts;
    this.eventLoop = eventLoop;
    this.config = config.reread();
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(config.poll().toMillis(), timer -> nudge());
    nudge();
  }

  void onAccounts(@Observes AccountsChanged changed) {
    nudge();
  }

  void onStop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  /** Looks at the queue now; cheap, and safe from any thread. */
  public void nudge() {
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

  private Uni<List<RereadQueue.Claim>> claim(int limit) {
    return Panache.withTransaction(() ->
        Panache.getSession()
            .chain(session -> queue.claim(session, KIND, limit, config.lease(), workable())));
  }

  /** Subjects of other accounts wait untouched until their account comes, or its pause ends. */
  private Set<Long> workable() {
    Set<Long> ids =
        accounts.all().stream().map(OzonAccount::id).collect(Collectors.toCollection(HashSet::new));
    ids.removeAll(pauses.accounts());
    return ids;
  }

  private void start(List<RereadQueue.Claim> claims) {
    running.addAndGet(claims.size());
    claiming.set(false);
    claims.forEach(claim ->
        eventLoop
            .run(() -> reread.perform(claim))
            .ifNoItem()
            .after(config.lease())
            .fail()
            .onFailure()
            .invoke(trouble -> LOG.warnf("re-read of %s waits: %s", claim.subject(), trouble))
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
    nudge();
  }

  private void onClaimFailed(Throwable trouble) {
    LOG.warnf("the re-read queue cannot be read: %s", trouble);
    claiming.set(false);
  }
}
