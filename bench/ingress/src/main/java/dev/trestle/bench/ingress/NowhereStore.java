package dev.trestle.bench.ingress;

import dev.trestle.ingress.relay.PushStore;
import dev.trestle.ingress.relay.ReceivedPush;
import io.vertx.core.Future;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Keeps nothing: what is left of the ingress is HTTP, the gate, parsing, hashing, the log line. */
@Alternative
@Priority(1)
@ApplicationScoped
class NowhereStore implements PushStore {

  @Override
  public Future<Void> store(ReceivedPush push) {
    return Future.succeededFuture();
  }
}
