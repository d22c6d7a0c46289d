package dev.trestle.order.cancel;

import dev.trestle.ozon.cancel.CancelReason;
import java.util.List;

/** The reasons for which a posting may be cancelled; none where it may not. */
public record ReasonList(List<CancelReason> reasons) {

  /** Copies the reasons. */
  public ReasonList {
    reasons = List.copyOf(reasons);
  }
}
