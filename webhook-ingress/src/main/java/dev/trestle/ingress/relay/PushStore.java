package dev.trestle.ingress.relay;

import io.vertx.core.Future;

/** Where a push is safe. */
@FunctionalInterface
public interface PushStore {

  /**
   * Stores a push. Called on an event loop, which is never blocked; completes there.
   *
   * @return done when the push cannot be lost any more; failed when it is nowhere at the deadline
   */
  Future<Void> store(ReceivedPush push);
}
