package dev.trestle.ozon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins, in words only the method that wrote it understands; null
 *     at the end. It may be kept and used later, also by another process.
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
