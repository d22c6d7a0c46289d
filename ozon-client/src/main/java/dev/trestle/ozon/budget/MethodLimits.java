package dev.trestle.ozon.budget;

import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** The limits of methods and items, kept for all replicas. */
interface MethodLimits {

  /** Whether a call has limits of its own, beside the account's. */
  static boolean applyTo(Demand demand) {
    OzonMethod method = demand.method();
    return !method.limits().isEmpty()
        || (!method.itemLimits().isEmpty() && !demand.items().isEmpty());
  }

  /** Takes a place in all logs or in none. */
  Uni<Room> take(Demand demand, Duration patience);

  /** The call goes now. */
  Uni<Void> sent(Charge charge);

  /** The call never went. */
  Uni<Void> giveBack(Charge charge);
}
