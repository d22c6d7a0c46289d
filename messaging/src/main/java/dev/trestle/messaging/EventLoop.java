package dev.trestle.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Starts work on an event loop in a context of its own. Hibernate Reactive keeps the open session
 * in the context: two pieces of work in one context would share a session.
 */
@ApplicationScoped
public class EventLoop {

  private final Vertx vertx;

  EventLoop(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Runs the work when subscribed. */
  public <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(emitter -> {
          Context fresh = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
          VertxContextSafetyToggle.setContextSafe(fresh, true);
          fresh.runOnContext(ignored ->
              Uni.createFrom()
                  .deferred(work::get)
                  .subscribe()
                  .with(emitter::complete, emitter::fail));
        });
  }
}
