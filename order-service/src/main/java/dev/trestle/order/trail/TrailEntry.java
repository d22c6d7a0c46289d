package dev.trestle.order.trail;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind such as {@code push} or {@code version}
 * @param subject the posting or the order that it happened to
 * @param id by which it is found elsewhere: of a push or an event its {@code ce_id}
 * @param summary one sentence for people
 * @param details what the sentence leaves out, by name; missing where not known
 */
public record TrailEntry(
    Instant at,
    String kind,
    String subject,
    String id,
    String summary,
    Map<String, String> details,
    @Nullable String traceparent) {

  /** Sorts the details, for people. */
  public TrailEntry {
    details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
  }
}
