package dev.trestle.ozon.budget;

/** Where a call waits. */
interface Place {

  /** The call waits no longer. */
  void leave(Waiter waiter);

  /** What keeps the call waiting, and for how long at least. */
  Permit.Exhausted reason(Waiter waiter);
}
