package dev.trestle.ozon.cancellation;

import dev.trestle.contracts.PostingNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which applications are asked for.
 *
 * @param state {@code ALL}, {@code ON_APPROVAL}, {@code APPROVED}, {@code REJECTED}
 * @param initiators {@code OZON}, {@code SELLER}, {@code CLIENT}, {@code SYSTEM}, {@code DELIVERY};
 *     empty for all
 * @param postings empty for all
 */
public record CancellationQuery(
    String state, Set<String> initiators, List<PostingNumber> postings) {

  /** Every application. */
  public static final CancellationQuery ALL = of("ALL");

  /** Those that wait for the seller. */
  public static final CancellationQuery OPEN = of("ON_APPROVAL");

  /** Refuses a blank state. */
  public CancellationQuery {
    initiators = Set.copyOf(initiators);
    postings = List.copyOf(postings);
    if (state.isBlank()) {
      throw new IllegalArgumentException("state must not be blank; ALL means any");
    }
  }

  private static CancellationQuery of(String state) {
    return new CancellationQuery(state, Set.of(), List.of());
  }

  Map<String, Object> filters() {
    return Map.of(
        "state",
        state,
        "cancellation_initiator",
        initiators,
        "posting_number",
        postings.stream().map(PostingNumber::value).toList());
  }
}
