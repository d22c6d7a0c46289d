package dev.trestle.order.reread;

import dev.trestle.order.posting.RereadKinds;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests of an account that one sort of call tells. Each section has calls of its own. */
enum Section {
  /** Postings and orders that the list of FBS postings may tell. */
  FBS(false, RereadKinds.POSTING, RereadKinds.ORDER),
  /** Postings that the list of FBO postings may tell. */
  FBO(false, RereadKinds.FBO_POSTING),
  /** Orders that the FBS list does not know; the FBO list may. */
  FBO_ORDERS(true, RereadKinds.ORDER),
  /** Postings that a list did not tell, or not well enough: a call each. */
  ALONE(true, RereadKinds.POSTING, RereadKinds.FBO_POSTING);

  private final boolean alone;
  private final Set<String> kinds;

  Section(boolean alone, String... kinds) {
    this.alone = alone;
    this.kinds = Set.of(kinds);
  }

  /** Whether these are the requests that are no longer in the first list's care. */
  boolean alone() {
    return alone;
  }

  Set<String> kinds() {
    return kinds;
  }

  static Section of(String kind, boolean alone) {
    return Arrays.stream(values())
        .filter(section -> section.alone == alone && section.kinds.contains(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing reads " + kind));
  }

  /** Everything that is read here. */
  static Set<String> allKinds() {
    return Arrays.stream(values())
        .flatMap(section -> section.kinds.stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
