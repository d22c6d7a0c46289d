package dev.trestle.order.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an act that is done once.
 *
 * @param <T> its result
 */
public sealed interface Once<T> {

  /** It was done now. */
  record Now<T>(T result) implements Once<T> {}

  /** Its key was used before; nothing was done now. */
  record Before<T>(Earlier earlier) implements Once<T> {}

  /**
   * The act that had the key.
   *
   * @param outcome null while it goes on, and for ever if a service died in it
   * @param ending the same
   * @param requestHash of the request that had the key
   * @param now the database's clock
   */
  record Earlier(
      long id,
      Instant at,
      String actor,
      @Nullable String outcome,
      @Nullable Ending ending,
      String requestHash,
      Instant now) {}
}
