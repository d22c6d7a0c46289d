package dev.trestle.order.trail;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Something that knows a part of a posting's way. A bean of this type is asked for each trail. */
public interface TrailSource {

  /**
   * The newest entries of these subjects, in any order.
   *
   * @param subjects posting numbers and order numbers
   * @param limit at most so many
   */
  Uni<List<TrailEntry>> entries(Set<String> subjects, int limit);
}
