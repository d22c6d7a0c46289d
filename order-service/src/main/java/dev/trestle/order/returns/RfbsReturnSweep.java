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
import dev.trestle.ozon.returns.RfbsReturn;
import dev.trestle.ozon.returns.RfbsReturnCalls;
import dev.trestle.ozon.returns.RfbsReturnQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * rFBS return requests of the last months. Ozon's list knows when a request was made, not when it
 * changed, so that each walk reads all of them.
 */
@ApplicationScoped
class RfbsReturnSweep implements Sweep<RfbsReturn> {

  private final RfbsReturnCalls ozon;
  private final Snapshots snapshots;
  private final OrderConfig.Sweep config;

  RfbsReturnSweep(RfbsReturnCalls ozon, Snapshots snapshots, OrderConfig config) {
    this.ozon = ozon;
    this.snapshots = snapshots;
    this.config = config.sweep();
  }

  @Override
  public String kind() {
    return "rfbs-returns";
  }

  @Override
  public Duration every() {
    return config.rfbsReturnsEvery();
  }

  @Override
  public Uni<OzonAnswer<Page<RfbsReturn>>> ask(Caller caller, Turn turn, @Nullable String next) {
    var recent =
        new RfbsReturnQuery(
            List.of(), null, turn.windowEnd().minus(config.rfbsReturnsReach()), null);
    return ozon.list(caller, recent, next);
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<RfbsReturn> swept) {
    var contents =
        swept.page().items().stream()
            .map(answer -> ReturnFacts.of(swept.account().sellerId(), answer))
            .toList();
    return snapshots
        .observe(session, Returns.KIND, swept.answers(contents))
        .map(changes -> Found.differences(changes.size()));
  }
}
