package dev.trestle.sandbox.posting;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Turns stored changes into the happenings a watcher is told of. */
final class Report {

  private final PostingStore store;
  private final PostingWatcher watcher;
  private final Consumer<Posting> ledger;

  Report(PostingStore store, PostingWatcher watcher, Consumer<Posting> ledger) {
    this.store = store;
    this.watcher = watcher;
    this.ledger = ledger;
  }

  Report telling(PostingWatcher other) {
    return new Report(store, other, ledger);
  }

  void created(List<Posting> postings) {
    if (postings.isEmpty()) {
      return;
    }
    postings.forEach(ledger);
    Posting first = postings.getFirst();
    int all = store.ofOrder(first.identity().seller(), first.orderNumber()).size();
    if (all == postings.size()) {
      watcher.orderCreated(order(first, OrderState.CREATED));
    }
    postings.forEach(watcher::created);
  }

  void changed(Change change) {
    ledger.accept(change.after());
    Posting before = change.before();
    Posting after = change.after();
    if (after.state().cancelled() && !before.state().cancelled()) {
      watcher.cancelled(after);
    } else if (!after.state().soundsLike(before.state())) {
      watcher.moved(after);
    }
    if (!Objects.equals(after.shipment().shipmentDate(), before.shipment().shipmentDate())) {
      watcher.cutoffChanged(after, before.shipment().shipmentDate());
    }
    if (!Objects.equals(after.shipment().delivery(), before.shipment().delivery())) {
      watcher.deliveryDateChanged(after, before.shipment().delivery());
    }
    orderChanged(change);
  }

  private void orderChanged(Change change) {
    if (change.orderAfter() == change.orderBefore()) {
      return;
    }
    Order order = order(change.after(), change.orderAfter());
    if (order.state() == OrderState.CANCELLED) {
      watcher.orderCancelled(order, change.orderBefore());
    } else {
      watcher.orderMoved(order, change.orderBefore());
    }
  }

  private static Order order(Posting posting, OrderState state) {
    return new Order(
        posting.identity().seller(),
        posting.orderNumber(),
        posting.identity().orderId(),
        posting.shipment().createdAt(),
        state,
        posting.progress().changedAt());
  }
}
