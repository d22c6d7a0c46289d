package dev.trestle.order.reread;

import java.time.Duration;

/** What becomes of a re-read that Ozon did not satisfy. */
sealed interface Next {

  /** For the row and the log. */
  String reason();

  /**
   * Ask again.
   *
   * @param counts whether Ozon answered about this posting; else Ozon could not be asked
   */
  record Later(Duration delay, boolean counts, String reason) implements Next {}

  /** Ask no more until somebody wants it again. */
  record Never(String reason) implements Next {}
}
