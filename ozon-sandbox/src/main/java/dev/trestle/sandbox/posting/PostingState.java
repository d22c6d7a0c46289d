package dev.trestle.sandbox.posting;

import java.util.Arrays;
import java.util.Optional;

/**
 * The states of a posting: Ozon's status together with the state its pushes name, which is nearly
 * always the substatus too (reference, push chapter, table of states). One push state, {@code
 * posting_created}, stands for several statuses.
 */
public enum PostingState {
  ACCEPTANCE_IN_PROGRESS("acceptance_in_progress", "posting_acceptance_in_progress", Phase.FORMING),
  AWAITING_PACKAGING("awaiting_packaging", "posting_created", Phase.FORMING),
  /** Packing was asked for and is under way; seen in {@code available_actions} alone. */
  BEING_PACKED("awaiting_packaging", "posting_created", Phase.FORMING),
  /** Packing failed; the posting waits for another try. No push names it. */
  SHIP_FAILED("awaiting_packaging", "posting_created", "ship_failed", Phase.FORMING),
  /** FBO alone. */
  PACKING("awaiting_packaging", "posting_packing", Phase.FORMING),
  AWAITING_APPROVE("awaiting_approve", "posting_created", Phase.FORMING),
  AWAITING_REGISTRATION("awaiting_registration", "posting_awaiting_registration", Phase.FORMING),
  REGISTRATION_ERROR("awaiting_registration", "posting_registration_error", Phase.FORMING),
  TRANSFERRING_TO_DELIVERY("awaiting_deliver", "posting_transferring_to_delivery", Phase.READY),
  IN_CARRIAGE("awaiting_deliver", "posting_in_carriage", Phase.READY),
  NOT_IN_CARRIAGE("awaiting_deliver", "posting_not_in_carriage", Phase.READY),
  REGISTERED("awaiting_deliver", "posting_registered", Phase.READY),
  IN_ARBITRATION("arbitration", "posting_in_arbitration", Phase.MOVING),
  IN_CLIENT_ARBITRATION("client_arbitration", "posting_in_client_arbitration", Phase.MOVING),
  SENT_BY_SELLER("sent_by_seller", "sent_by_seller", Phase.MOVING),
  ON_WAY_TO_CITY("delivering", "posting_on_way_to_city", Phase.MOVING),
  TRANSFERRED_TO_COURIER_SERVICE(
      "delivering", "posting_transferred_to_courier_service", Phase.MOVING),
  IN_COURIER_SERVICE("delivering", "posting_in_courier_service", Phase.MOVING),
  ON_WAY_TO_PICKUP_POINT("delivering", "posting_on_way_to_pickup_point", Phase.MOVING),
  IN_PICKUP_POINT("delivering", "posting_in_pickup_point", Phase.MOVING),
  /** FBO alone; its status is not a mistake. */
  RETURNED_TO_WAREHOUSE("delivering", "posting_returned_to_warehouse", Phase.MOVING),
  CONDITIONALLY_DELIVERED("delivering", "posting_conditionally_delivered", Phase.MOVING),
  DRIVER_PICK_UP("driver_pickup", "posting_driver_pick_up", Phase.MOVING),
  NOT_IN_SORT_CENTER("not_accepted", "posting_not_in_sort_center", Phase.MOVING),
  DELIVERED("delivered", "posting_delivered", Phase.DONE),
  RECEIVED("delivered", "posting_received", Phase.DONE),
  CANCELLED("cancelled", "posting_canceled", Phase.CANCELLED);

  private final String status;
  private final String pushState;
  private final String substatus;
  private final Phase phase;

  PostingState(String status, String pushState, Phase phase) {
    this(status, pushState, pushState, phase);
  }

  PostingState(String status, String pushState, String substatus, Phase phase) {
    this.status = status;
    this.pushState = pushState;
    this.substatus = substatus;
    this.phase = phase;
  }

  /** {@code status} of the posting methods. */
  public String status() {
    return status;
  }

  /** {@code new_state} of pushes. */
  public String pushState() {
    return pushState;
  }

  /** {@code substatus} of the posting methods. */
  public String substatus() {
    return substatus;
  }

  /** The first state with this substatus. */
  public static Optional<PostingState> bySubstatus(String substatus) {
    return Arrays.stream(values()).filter(state -> state.substatus.equals(substatus)).findFirst();
  }

  /** The first state with this status. */
  public static Optional<PostingState> byStatus(String status) {
    return Arrays.stream(values()).filter(state -> state.status.equals(status)).findFirst();
  }

  /**
   * Whether a posting may go from here to there. Ozon publishes no table of moves; ours is: never
   * back to an earlier phase, nothing after cancelled or received, after delivered only received.
   */
  public boolean mayBecome(PostingState next) {
    return switch (phase) {
      case FORMING, READY, MOVING -> next != this && next.phase.compareTo(phase) >= 0;
      case DONE -> this == DELIVERED && next == RECEIVED;
      case CANCELLED -> false;
    };
  }

  boolean looksLike(PostingState other) {
    return status.equals(other.status) && substatus.equals(other.substatus);
  }

  /** Whether a push tells one from the other. */
  boolean soundsLike(PostingState other) {
    return status.equals(other.status) && pushState.equals(other.pushState);
  }

  /** Waits for the seller, and is not packed yet. */
  public boolean forming() {
    return phase == Phase.FORMING;
  }

  /** Packed, and waits for the carriage. */
  public boolean ready() {
    return phase == Phase.READY;
  }

  boolean packed() {
    return ready() || handedOver();
  }

  public boolean handedOver() {
    return phase == Phase.MOVING || phase == Phase.DONE;
  }

  public boolean done() {
    return phase == Phase.DONE;
  }

  public boolean cancelled() {
    return phase == Phase.CANCELLED;
  }
}
