package dev.trestle.order.reread;

import dev.trestle.messaging.EventLoop;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.AccountsChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The worker that reads again: takes what is due whenever it is nudged, the poll comes round, or a
 * request leaves and makes room for the next. After a look that took all there was it rests: the
 * first push of many is read at once, those behind it gather. Work that outlives its lease is given
 * up, so that a database that hangs cannot use up the places for ever.
 */
@ApplicationScoped
public class PostingRereads {

  public static final String KIND = RereadKinds.POSTING;

  private static final Logger LOG = Logger.getLogger(PostingRereads.class);

  /** A page costs about as much for one posting as for ten. */
  private static final Duration REST = Duration.ofMillis(200);

  private final BatchClaims claims;
  private final SingleReads singles;
  private final ListReads lists;
  private final EventLoop eventLoop;
  private final Vertx vertx;
  private final OrderConfig.Reread config;

  private final AtomicBoolean claiming = new AtomicBoolean();
  private final AtomicBoolean nudged = new AtomicBoolean();
  private volatile boolean stopped;

  PostingRereads(
      BatchClaims claims,
      SingleReads singles,
      ListReads lists,
      EventLoop eventLoop,
      Vertx vertx,
      OrderConfig config) {
    this.claims = claims;
    this.singles = singles;
    this.lists = lists;
    this.eventLoop = eventLoop;
    this.vertx = vertx;
    this.config = config.reread();
  }

  void onStart(@Observes StartupEvent started) {
    vertx.setPeriodic(config.poll().toMillis(), timer -> nudge());
    nudge();
  }

  void onAccounts(@Observes AccountsChanged changed) {
    nudge();
  }

  void onStop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  /** Looks at the queue now, or after the rest; cheap, and safe from any thread. */
  public void nudge() {
    nudged.set(true);
    if (stopped || !claiming.compareAndSet(false, true)) {
      return;
    }
    nudged.set(false);
    eventLoop
        .run(() -> claims.claim())
        .ifNoItem()
        .after(config.lease())
        .fail()
        .subscribe()
        .with(this::start, this::onClaimFailed);
  }

  private void start(List<Batch> batches) {
    batches.forEach(this::start);
    if (batches.stream().anyMatch(batch -> batch.lane().hungry())) {
      claiming.set(false);
      nudge();
    } else if (batches.isEmpty()) {
      lookAgainIfNudged();
    } else {
      vertx.setTimer(REST.toMillis(), over -> lookAgainIfNudged());
    }
  }

  private void lookAgainIfNudged() {
    claiming.set(false);
    if (nudged.get()) {
      nudge();
    }
  }

  private void start(Batch batch) {
    Lane.Call call = batch.lane().begin();
    eventLoop
        .run(() -> perform(batch, () -> onSent(batch.lane(), call)))
        .ifNoItem()
        .after(config.lease())
        .fail()
        .onFailure()
        .invoke(trouble -> LOG.warnf("%s waits: %s", batch, trouble))
        .onTermination()
        .invoke(() -> onEnd(call))
        .subscribe()
        .with(ignored -> {}, logged -> {});
  }

  private Uni<Void> perform(Batch batch, Runnable sent) {
    return batch.together() ? lists.perform(batch, sent) : singles.perform(batch, sent);
  }

  private void onSent(Lane lane, Lane.Call call) {
    call.leaves();
    if (lane.hungry()) {
      nudge();
    }
  }

  private void onEnd(Lane.Call call) {
    call.ends();
    nudge();
  }

  private void onClaimFailed(Throwable trouble) {
    LOG.warnf("the re-read queue cannot be read: %s", trouble);
    claiming.set(false);
  }
}
