package dev.trestle.order.sweep;

import dev.trestle.messaging.ExpectedPushes.Expected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applying a page came to.
 *
 * @param differences how many new versions it made
 * @param pushes that should tell of them, and have not yet
 * @param percent how far the walk is; null where that cannot be known
 */
public record Found(int differences, List<Expected> pushes, @Nullable Integer percent) {

  /** Copies the list. */
  public Found {
    pushes = List.copyOf(pushes);
  }

  /** Of things that Ozon pushes nothing about. */
  public static Found differences(int count) {
    return new Found(count, List.of(), null);
  }
}
