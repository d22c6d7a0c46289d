package dev.trestle.ozon.budget;

import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call of a pure test: asks and keeps what it was told, and when. */
final class Asking {

  @Nullable Permit permit;
  long at;
  private final Cancellable call;

  Asking(
      Alarm alarm,
      Consumer<Waiter> desk,
      Endings endings,
      OzonMethod method,
      CallClass callClass,
      Duration patience) {
    call =
        Uni.createFrom()
            .<Permit>emitter(emitter -> {
              Demand demand = new Demand(1, method, List.of(), callClass, patience);
              Waiter waiter = new Waiter(demand, alarm.now(), emitter, Runnable::run);
              emitter.onTermination(() -> alarm.execute(() -> endings.cancel(waiter)));
              endings.begin(waiter);
              desk.accept(waiter);
            })
            .subscribe()
            .with(answer -> {
              permit = answer;
              at = alarm.now();
            });
  }

  void cancel() {
    call.cancel();
  }

  boolean granted() {
    return permit instanceof Permit.Granted;
  }

  Permit.Exhausted exhausted() {
    return (Permit.Exhausted) java.util.Objects.requireNonNull(permit);
  }
}
