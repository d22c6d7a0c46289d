package dev.trestle.ozon;

import java.util.List;

/**
 * The answer of a call that names many items and is told per item what came of it: Ozon says 200
 * even when it refused some or all of them.
 */
public record Items<T>(List<T> done, List<ItemError> errors) {

  /** Copies the lists. */
  public Items {
    done = List.copyOf(done);
    errors = List.copyOf(errors);
  }

  /** Whether Ozon refused none of them. */
  public boolean allDone() {
    return errors.isEmpty();
  }
}
