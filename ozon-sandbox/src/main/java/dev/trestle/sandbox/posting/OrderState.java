package dev.trestle.sandbox.posting;

import java.util.Collection;

/**
 * The state of a whole order, drawn from its postings. Ozon shows two of the words in its push
 * examples ({@code order_in_delivery}, {@code order_done}) and publishes no list.
 */
public enum OrderState {
  CREATED("order_created"),
  IN_DELIVERY("order_in_delivery"),
  DONE("order_done"),
  CANCELLED("order_canceled");

  private final String pushState;

  OrderState(String pushState) {
    this.pushState = pushState;
  }

  /** {@code old_state} and {@code new_state} of TYPE_ORDER_STATE_CHANGED. */
  public String pushState() {
    return pushState;
  }

  /** Cancelled postings count only when there are no others. */
  static OrderState of(Collection<Posting> postings) {
    var alive = postings.stream().map(Posting::state).filter(state -> !state.cancelled()).toList();
    if (alive.isEmpty()) {
      return CANCELLED;
    }
    if (alive.stream().allMatch(PostingState::done)) {
      return DONE;
    }
    return alive.stream().anyMatch(PostingState::handedOver) ? IN_DELIVERY : CREATED;
  }
}
