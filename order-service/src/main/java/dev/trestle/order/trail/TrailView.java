package dev.trestle.order.trail;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A trail, the oldest entry first.
 *
 * @param subjects whom it is about
 * @param cut whether older entries were left out
 */
public record TrailView(Set<String> subjects, List<TrailEntry> entries, boolean cut) {

  /** Sorts the subjects, copies the entries. */
  public TrailView {
    subjects = new TreeSet<>(subjects);
    entries = List.copyOf(entries);
  }
}
