package dev.trestle.order.parked;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param cursor for the next page; missing on the last one
 */
public record ParkedPage(List<ParkedView> parked, @Nullable String cursor, boolean hasNext) {

  /** Copies the records. */
  public ParkedPage {
    parked = List.copyOf(parked);
  }
}
