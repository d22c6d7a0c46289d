package dev.trestle.order.command;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a command goes after a stage.
 *
 * @param <P> what its kind keeps between stages
 */
public sealed interface Move<P> {

  /** To another stage, or to the same one for its next part, at once. */
  record Next<P>(String stage, P progress) implements Move<P> {}

  /**
   * The same stage again, later. After a write this means that it did nothing.
   *
   * @param delay null for the usual one, which grows
   * @param reason for people
   */
  record Again<P>(@Nullable Duration delay, String reason, P progress) implements Move<P> {}

  /**
   * It is done.
   *
   * @param outcome written as JSON
   * @param reread subjects that changed and were not read here
   */
  record Done<P>(Object outcome, List<String> reread) implements Move<P> {

    /** Copies the subjects. */
    public Done {
      reread = List.copyOf(reread);
    }

    /** All that changed was read. */
    public Done(Object outcome) {
      this(outcome, List.of());
    }

    /** These changed and were not read. */
    public static <P> Done<P> unread(Object outcome, Collection<?> changed) {
      return new Done<>(outcome, changed.stream().map(String::valueOf).toList());
    }
  }

  /** Nothing comes of it. */
  record Failed<P>(CommandFailure failure) implements Move<P> {}
}
