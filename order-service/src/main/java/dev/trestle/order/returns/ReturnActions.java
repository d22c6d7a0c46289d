package dev.trestle.order.returns;

import dev.trestle.contracts.ReturnKey;
import dev.trestle.ozon.returns.RfbsReturnDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the seller may do about a return now.
 *
 * @param explanation for people, where Ozon offers nothing to do
 * @param availableActions Ozon's own list; only these ids are taken
 * @param rejectionReasons to choose from when rejecting
 * @param reason the buyer's, chosen from Ozon's list
 * @param comment the buyer's own words
 * @param photos addresses of the buyer's pictures
 */
record ReturnActions(
    ReturnKey returnId,
    @Nullable String explanation,
    @Nullable String status,
    List<RfbsReturnDetail.Action> availableActions,
    List<RfbsReturnDetail.RejectionReason> rejectionReasons,
    @Nullable String reason,
    @Nullable Boolean defect,
    @Nullable String comment,
    List<String> photos,
    @Nullable String returnMethod,
    @Nullable String trackingNumber) {

  static final String NOTHING_TO_ACCEPT =
      "Ozon has no method to accept an FBS or FBO return. Goods that came back to a pick-up point"
          + " are handed out against a giveout: /v1/return/giveout/is-enabled, list, info, get-pdf,"
          + " each by POST /api/v1/ozon/{account}/...";

  /** Copies the lists. */
  ReturnActions {
    availableActions = List.copyOf(availableActions);
    rejectionReasons = List.copyOf(rejectionReasons);
    photos = List.copyOf(photos);
  }

  /** Of an rFBS request. */
  static ReturnActions of(ReturnKey id, RfbsReturnDetail detail) {
    return new ReturnActions(
        id,
        null,
        detail.request().state(),
        detail.actions(),
        detail.rejectionReasons(),
        detail.reason(),
        detail.defect(),
        detail.comment(),
        detail.photos(),
        detail.returnMethod(),
        detail.trackingNumber());
  }

  /** Of an FBS or FBO return. */
  static ReturnActions none(ReturnKey id) {
    return new ReturnActions(
        id, NOTHING_TO_ACCEPT, null, List.of(), List.of(), null, null, null, List.of(), null, null);
  }

  /** Without what the buyer wrote and showed. */
  @Override
  public String toString() {
    return "ReturnActions[" + returnId + ", " + availableActions + "]";
  }
}
