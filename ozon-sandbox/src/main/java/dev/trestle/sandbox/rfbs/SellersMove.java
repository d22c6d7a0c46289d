package dev.trestle.sandbox.rfbs;

import dev.trestle.sandbox.posting.PostingState;
import java.util.Set;

/** The moves a seller tells of, in their order; a step may not be left out at the beginning. */
enum SellersMove {
  SENT_BY_SELLER(
      "sent-by-seller",
      PostingState.SENT_BY_SELLER,
      PostingState.TRANSFERRING_TO_DELIVERY,
      PostingState.REGISTERED),
  DELIVERING(
      "delivering",
      PostingState.ON_WAY_TO_CITY,
      PostingState.TRANSFERRING_TO_DELIVERY,
      PostingState.REGISTERED,
      PostingState.SENT_BY_SELLER),
  LAST_MILE("last-mile", PostingState.IN_COURIER_SERVICE, PostingState.ON_WAY_TO_CITY),
  DELIVERED(
      "delivered",
      PostingState.CONDITIONALLY_DELIVERED,
      PostingState.ON_WAY_TO_CITY,
      PostingState.IN_COURIER_SERVICE);

  private final String word;
  private final PostingState to;
  private final Set<PostingState> from;

  SellersMove(String word, PostingState to, PostingState... from) {
    this.word = word;
    this.to = to;
    this.from = Set.of(from);
  }

  String path() {
    return "/v2/fbs/posting/" + word;
  }

  PostingState to() {
    return to;
  }

  boolean startsFrom(PostingState state) {
    return from.contains(state);
  }
}
