package dev.trestle.order.cancellation;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.order.CancellationChanged;
import dev.trestle.contracts.order.CancellationSnapshot;
import dev.trestle.messaging.snapshot.Change;
import dev.trestle.messaging.snapshot.SnapshotKind;
import dev.trestle.ozon.cancellation.ConditionalCancellation;

/** How applications are read from Ozon's answers, kept and told. */
final class Cancellations {

  static final SnapshotKind<CancellationSnapshot> KIND =
      new SnapshotKind<>(
          "cancellation",
          "cancellation",
          CancellationSnapshot.class,
          Topics.ORDER_CANCELLATION,
          CancellationChanged.TYPE,
          Cancellations::event);

  private Cancellations() {}

  static CancellationSnapshot of(SellerId seller, ConditionalCancellation answer) {
    return new CancellationSnapshot(
        answer.id().value(),
        seller,
        answer.postingNumber(),
        answer.state(),
        answer.initiator(),
        answer.reasonId(),
        answer.reason(),
        answer.integration(),
        answer.orderedAt(),
        answer.appliedAt(),
        answer.autoApprovedAt(),
        answer.decidedAt());
  }

  private static CancellationChanged event(Change<CancellationSnapshot> change) {
    return new CancellationChanged(
        change.content(),
        change.after().accountId(),
        change.after().version(),
        change.previousStatus(),
        change.changed(),
        change.cause(),
        change.after().observedAt());
  }
}
