package dev.trestle.ozon.returns;

import dev.trestle.contracts.PostingNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which FBS and FBO returns are asked for.
 *
 * @param date which of the three dates lies between {@code from} and {@code to}
 * @param to included
 * @param postings at most 50; empty for all
 * @param scheme {@code FBS} or {@code FBO}; null for both
 * @param status Ozon's system name such as {@code ArrivedAtReturnPlace}; null for any
 */
public record ReturnQuery(
    ReturnDate date,
    Instant from,
    Instant to,
    List<PostingNumber> postings,
    @Nullable String scheme,
    @Nullable String status) {

  private static final int MOST_POSTINGS = 50;

  /** Checks the dates and the number of postings. */
  public ReturnQuery {
    postings = List.copyOf(postings);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from");
    }
    if (postings.size() > MOST_POSTINGS) {
      throw new IllegalArgumentException("at most 50 postings, not " + postings.size());
    }
    if (scheme != null && !scheme.equals("FBS") && !scheme.equals("FBO")) {
      throw new IllegalArgumentException("scheme must be FBS or FBO, not " + scheme);
    }
  }

  /** Returns whose status changed in this time. */
  public static ReturnQuery changed(Instant from, Instant to) {
    return new ReturnQuery(ReturnDate.STATUS_CHANGED, from, to, List.of(), null, null);
  }

  Map<String, Object> filter() {
    Map<String, Object> filter = new HashMap<>();
    filter.put(date.field(), Map.of("time_from", from.toString(), "time_to", to.toString()));
    if (!postings.isEmpty()) {
      filter.put("posting_numbers", postings.stream().map(PostingNumber::value).toList());
    }
    if (scheme != null) {
      filter.put("return_schema", scheme);
    }
    if (status != null) {
      filter.put("visual_status_name", status);
    }
    return filter;
  }
}
