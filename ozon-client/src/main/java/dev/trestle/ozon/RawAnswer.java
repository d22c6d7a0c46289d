package dev.trestle.ozon;

import org.jspecify.annotations.Nullable;

/** What came of a raw call. */
public sealed interface RawAnswer {

  /** Ozon's answer as it came: JSON, or a file. */
  record Ok(OzonFile content) implements RawAnswer {}

  /**
   * No usable answer.
   *
   * @param status HTTP's; 0 where Ozon did not answer
   * @param original Ozon's own words, up to {@link RawCalls#LONGEST_ORIGINAL} bytes of them; null
   *     where it did not answer
   */
  record Failed(OzonFailure failure, int status, @Nullable OzonFile original)
      implements RawAnswer {}
}
