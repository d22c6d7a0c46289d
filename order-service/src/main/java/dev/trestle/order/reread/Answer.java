package dev.trestle.order.reread;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.OzonAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Ozon told: one posting, or a page of a list.
 *
 * @param kind of the requests that these postings satisfy
 * @param asked the open requests by posting number; more may be told than these, and fewer
 * @param ofOrders postings told for the sake of requests for their orders
 * @param askedAt the database's clock when the request left
 */
record Answer(
    OzonAccount account,
    String kind,
    List<Observation> told,
    Map<String, Claim> asked,
    Set<PostingNumber> ofOrders,
    Instant askedAt) {

  /** Copies the collections. */
  Answer {
    told = List.copyOf(told);
    asked = Map.copyOf(asked);
    ofOrders = Set.copyOf(ofOrders);
  }

  /** Numbers of what was asked for, or else of what was told beside it. */
  Set<PostingNumber> numbers(boolean askedFor) {
    return told.stream()
        .map(Observation::number)
        .filter(number -> isAskedFor(number) == askedFor)
        .collect(Collectors.toSet());
  }

  boolean isAskedFor(PostingNumber number) {
    return asked.containsKey(number.value()) || ofOrders.contains(number);
  }
}
