package dev.trestle.ozon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins, in words only the method that wrote it understands; null
 *     at the end. It may be kept and used later, also by another process.
 * @param unreadable what stands on the page and cannot be read; it must not hide the rest
 */
public record Page<T>(List<T> items, @Nullable String next, List<ItemError> unreadable) {

  /** A page that was read in full. */
  public Page(List<T> items, @Nullable String next) {
    this(items, next, List.of());
  }

  /** Copies the lists. */
  public Page {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }
}
