package dev.trestle.sandbox.posting;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a seller's postings a list walks through, and in which direction.
 *
 * @param after the last one of the page before; null for the first page
 */
public record Listing(Period period, @Nullable PagePosition after, boolean descending) {

  public static final Listing ALL = new Listing(Period.ALWAYS, null, false);

  /** The part of this map, in the direction of the list. */
  <V> NavigableMap<PagePosition, V> of(NavigableMap<PagePosition, V> all) {
    PagePosition low = PagePosition.startOf(period);
    PagePosition high = PagePosition.endOf(period);
    if (after != null && after.compareTo(low) > 0 && !descending) {
      low = after;
    }
    if (after != null && after.compareTo(high) < 0 && descending) {
      high = after;
    }
    // A cursor from another period may lie behind its end: nothing is left then.
    var part = all.subMap(low, false, low.compareTo(high) > 0 ? low : high, false);
    return descending ? part.descendingMap() : part;
  }
}
