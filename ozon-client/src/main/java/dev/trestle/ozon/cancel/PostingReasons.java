package dev.trestle.ozon.cancel;

import dev.trestle.contracts.PostingNumber;
import java.util.List;

/** The reasons for which one posting may be cancelled; none where it may not. */
public record PostingReasons(PostingNumber posting, List<CancelReason> reasons) {

  /** Copies the reasons. */
  public PostingReasons {
    reasons = List.copyOf(reasons);
  }
}
