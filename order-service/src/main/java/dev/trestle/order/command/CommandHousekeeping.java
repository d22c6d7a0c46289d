package dev.trestle.order.command;

import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.Upkeep;
import dev.trestle.order.OrderConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Deletes commands that were finished long ago, in batches. */
@ApplicationScoped
class CommandHousekeeping {

  private static final int AT_ONCE = 5_000;

  private final CommandStore store;
  private final Duration keepFor;

  CommandHousekeeping(CommandStore store, OrderConfig config) {
    this.store = store;
    this.keepFor = config.command().keepFor();
  }

  void onStart(@Observes StartupEvent started, Upkeep upkeep) {
    upkeep.deleteHourly("old commands", this::deleteOld);
  }

  /** Gives how many rows went. */
  Uni<Integer> deleteOld() {
    return Transactions.runInParts(AT_ONCE, session -> store.deleteOld(session, keepFor, AT_ONCE));
  }
}
