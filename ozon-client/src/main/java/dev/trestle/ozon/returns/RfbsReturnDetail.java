package dev.trestle.ozon.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return request with everything that a decision needs ({@code /v2/returns/rfbs/get}).
 *
 * @param actions what the seller may do now; only these ids are taken
 * @param rejectionReasons to choose from when rejecting
 * @param reason the buyer's, chosen from Ozon's list
 * @param comment the buyer's own words: personal, not for logs
 * @param photos addresses of the buyer's pictures: personal, not for logs
 * @param rejectionComment the seller's own words
 * @param trackingNumber of the parcel back
 */
public record RfbsReturnDetail(
    RfbsReturn request,
    List<Action> actions,
    List<RejectionReason> rejectionReasons,
    @Nullable String reason,
    @Nullable Boolean defect,
    @Nullable String comment,
    List<String> photos,
    @Nullable String rejectionComment,
    @Nullable String returnMethod,
    @Nullable String trackingNumber,
    @Nullable Long warehouseId) {

  /** Copies the lists. */
  public RfbsReturnDetail {
    actions = List.copyOf(actions);
    rejectionReasons = List.copyOf(rejectionReasons);
    photos = List.copyOf(photos);
  }

  /** Without what the buyer wrote and showed. */
  @Override
  public String toString() {
    return "RfbsReturnDetail[%s, actions=%s]".formatted(request, actions);
  }

  /**
   * {@code available_actions[]}.
   *
   * @param id goes into the {@link RfbsDecision}; may be below zero
   */
  public record Action(int id, @Nullable String name) {}

  /** {@code rejection_reason[]}. */
  public record RejectionReason(
      long id, @Nullable String name, @Nullable String hint, boolean commentRequired) {}
}
