package dev.trestle.order.buyer;

import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.Upkeep;
import dev.trestle.order.OrderConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Deletes every hour what is no longer to be kept; also while keeping is off. */
@ApplicationScoped
class BuyerHousekeeping {

  private final BuyerRows rows;
  private final Duration keepAfterFinal;

  BuyerHousekeeping(BuyerRows rows, OrderConfig config) {
    this.rows = rows;
    this.keepAfterFinal = config.buyer().keepAfterFinal();
  }

  void onStart(@Observes StartupEvent started, Upkeep upkeep) {
    upkeep.deleteHourly("rows of buyers", this::deleteOld);
  }

  /** Gives how many rows went. */
  Uni<Integer> deleteOld() {
    return Transactions.runInParts(
        BuyerRows.AT_ONCE, session -> rows.deleteOld(session, keepAfterFinal));
  }
}
