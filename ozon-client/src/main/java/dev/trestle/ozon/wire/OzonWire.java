package dev.trestle.ozon.wire;

import io.smallrye.mutiny.Uni;

/** Sends one request to Ozon. */
@FunctionalInterface
public interface OzonWire {

  /** Never a failed {@code Uni}; cancelling it ends the exchange. */
  Uni<Exchange> send(WireRequest request);
}
