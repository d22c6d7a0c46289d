package dev.trestle.order.reread;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a re-read that Ozon did not satisfy. */
sealed interface Next {

  /** For the row and the log. */
  String reason();

  /** By what sort of call to ask again. */
  enum By {
    /** A list will do. */
    ANY(false),
    /** Only a call of its own will do. */
    ITSELF(true),
    /** As it was. */
    THE_SAME(null);

    private final @Nullable Boolean alone;

    By(@Nullable Boolean alone) {
      this.alone = alone;
    }

    @Nullable Boolean alone() {
      return alone;
    }
  }

  /**
   * Ask again.
   *
   * @param counts whether Ozon answered about this posting; else Ozon could not be asked
   */
  record Later(Duration delay, boolean counts, By by, String reason) implements Next {}

  /** Ask no more until somebody wants it again. */
  record Never(String reason) implements Next {}
}
