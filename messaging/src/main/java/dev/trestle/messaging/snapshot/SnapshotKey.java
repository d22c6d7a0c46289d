package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Snapshot;
import java.util.Comparator;

/** Names one aggregate of a kind: ids of Ozon need to be unique only within a seller. */
public record SnapshotKey(SellerId sellerId, String id) implements Comparable<SnapshotKey> {

  private static final Comparator<SnapshotKey> ORDER =
      Comparator.comparingLong((SnapshotKey key) -> key.sellerId().value())
          .thenComparing(SnapshotKey::id);

  /** The key of a snapshot's aggregate. */
  public static SnapshotKey of(Snapshot snapshot) {
    return new SnapshotKey(snapshot.sellerId(), snapshot.key());
  }

  /** All who lock several rows lock them in this order. */
  @Override
  public int compareTo(SnapshotKey other) {
    return ORDER.compare(this, other);
  }
}
