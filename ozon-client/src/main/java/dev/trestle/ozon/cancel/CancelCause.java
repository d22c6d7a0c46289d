package dev.trestle.ozon.cancel;

import org.jspecify.annotations.Nullable;

/**
 * Why a posting is cancelled.
 *
 * @param reasonId of {@link CancelCalls#reasons}
 * @param message in our own words; reason 402 ("other") wants one
 */
public record CancelCause(long reasonId, @Nullable String message) {

  private static final long OTHER = 402;

  /** Refuses reason 402 without a message. */
  public CancelCause {
    if (reasonId == OTHER && (message == null || message.isBlank())) {
      throw new IllegalArgumentException("message must not be blank for reason " + OTHER);
    }
  }
}
