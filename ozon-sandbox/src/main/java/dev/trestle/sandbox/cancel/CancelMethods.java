package dev.trestle.sandbox.cancel;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import java.time.Clock;
import java.util.Map;

/** The methods about cancelling, by path. */
public final class CancelMethods {

  private CancelMethods() {}

  public static Map<String, OzonMethod> of(PostingStore store, PostingLife life, Clock clock) {
    CancelReasons reasons = new CancelReasons(store);
    return Map.of(
        "/v2/posting/fbs/cancel",
        new CancelPosting(store, life, clock),
        "/v2/posting/fbs/product/cancel",
        new CancelProducts(store, life, clock),
        "/v2/posting/fbs/cancel-reason/list",
        CancelReasons::all,
        "/v1/posting/fbs/cancel-reason",
        reasons::ofPostings);
  }
}
