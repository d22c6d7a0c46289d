package dev.trestle.order.returns;

import dev.trestle.contracts.Topics;
import dev.trestle.contracts.order.ReturnChanged;
import dev.trestle.contracts.order.ReturnSnapshot;
import dev.trestle.messaging.snapshot.Change;
import dev.trestle.messaging.snapshot.SnapshotKind;

/** How returns are kept and told. */
final class Returns {

  static final SnapshotKind<ReturnSnapshot> KIND =
      new SnapshotKind<>(
          "return",
          "returns",
          ReturnSnapshot.class,
          Topics.ORDER_RETURN,
          ReturnChanged.TYPE,
          Returns::event);

  private Returns() {}

  private static ReturnChanged event(Change<ReturnSnapshot> change) {
    return new ReturnChanged(
        change.content(),
        change.after().accountId(),
        change.after().version(),
        change.previousStatus(),
        change.changed(),
        change.cause(),
        change.after().observedAt());
  }
}
