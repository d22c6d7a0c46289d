package dev.trestle.messaging;

import io.smallrye.mutiny.Uni;

/** Where records go that cannot be read. */
@FunctionalInterface
public interface ParkedRecords {

  /** Keeps a record with its original bytes and headers; ends when the broker has acknowledged. */
  Uni<Void> park(ReceivedRecord received, String reason);
}
