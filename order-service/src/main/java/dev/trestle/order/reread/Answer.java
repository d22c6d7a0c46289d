package dev.trestle.order.reread;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.OzonAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What Ozon told: one posting, or a page of a list.
 *
 * @param kind of the requests that these postings satisfy
 * @param asked the open requests by posting number; more may be told than these, and fewer
 * @param askedAt the database's clock when the request left
 */
record Answer(
    OzonAccount account,
    String kind,
    List<Observation> told,
    Map<String, Claim> asked,
    Instant askedAt) {

  /** Copies the collections. */
  Answer {
    told = List.copyOf(told);
    asked = Map.copyOf(asked);
  }
}
