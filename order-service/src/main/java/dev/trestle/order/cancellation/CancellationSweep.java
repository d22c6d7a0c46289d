package dev.trestle.order.cancellation;

import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.sweep.Found;
import dev.trestle.order.sweep.Sweep;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.cancellation.CancellationCalls;
import dev.trestle.ozon.cancellation.CancellationQuery;
import dev.trestle.ozon.cancellation.ConditionalCancellation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * All applications: Ozon's list knows neither when one was made nor when it changed, and one that
 * is decided between two walks through the open ones would never be seen. A page holds 500.
 */
@ApplicationScoped
class CancellationSweep implements Sweep<ConditionalCancellation> {

  private final CancellationCalls ozon;
  private final Snapshots snapshots;
  private final OrderConfig.Sweep config;

  CancellationSweep(CancellationCalls ozon, Snapshots snapshots, OrderConfig config) {
    this.ozon = ozon;
    this.snapshots = snapshots;
    this.config = config.sweep();
  }

  @Override
  public String kind() {
    return "cancellations";
  }

  @Override
  public Duration every() {
    return config.cancellationsEvery();
  }

  @Override
  public Uni<OzonAnswer<Page<ConditionalCancellation>>> ask(
      Caller caller, Turn turn, @Nullable String next) {
    return ozon.list(caller, CancellationQuery.ALL, next);
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<ConditionalCancellation> swept) {
    var contents =
        swept.page().items().stream()
            .map(answer -> Cancellations.of(swept.account().sellerId(), answer))
            .toList();
    return snapshots
        .observe(session, Cancellations.KIND, swept.answers(contents))
        .map(changes -> Found.differences(changes.size()));
  }
}
