package dev.trestle.order.returns;

import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.sweep.Found;
import dev.trestle.order.sweep.Sweep;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.returns.OzonReturn;
import dev.trestle.ozon.returns.ReturnCalls;
import dev.trestle.ozon.returns.ReturnQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** FBS and FBO returns whose status changed since the last window. */
@ApplicationScoped
class ReturnSweep implements Sweep<OzonReturn> {

  /** A return that changes during the walk must not leave the window. */
  private static final Duration OPEN_END = Duration.ofDays(1);

  private final ReturnCalls ozon;
  private final Snapshots snapshots;
  private final OrderConfig.Sweep config;

  ReturnSweep(ReturnCalls ozon, Snapshots snapshots, OrderConfig config) {
    this.ozon = ozon;
    this.snapshots = snapshots;
    this.config = config.sweep();
  }

  @Override
  public String kind() {
    return "returns";
  }

  @Override
  public Duration every() {
    return config.returnsEvery();
  }

  @Override
  public Instant windowStart(@Nullable Instant watermark, Instant windowEnd) {
    return watermark == null
        ? windowEnd.minus(config.firstWindow())
        : watermark.minus(config.overlap());
  }

  @Override
  public Uni<OzonAnswer<Page<OzonReturn>>> ask(Caller caller, Turn turn, @Nullable String next) {
    Instant from = windowStart(turn.watermark(), turn.windowEnd());
    return ozon.list(caller, ReturnQuery.changed(from, turn.windowEnd().plus(OPEN_END)), next);
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<OzonReturn> swept) {
    var contents =
        swept.page().items().stream()
            .map(answer -> ReturnFacts.of(swept.account().sellerId(), answer))
            .toList();
    return snapshots
        .observe(session, Returns.KIND, swept.answers(contents))
        .map(changes -> Found.differences(changes.size()));
  }
}
