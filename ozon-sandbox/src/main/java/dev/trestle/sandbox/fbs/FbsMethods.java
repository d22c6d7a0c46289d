package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingStore;
import java.util.Map;

/** The reads of FBS and rFBS postings, by path. */
public final class FbsMethods {

  private FbsMethods() {}

  public static Map<String, OzonMethod> of(PostingStore store, PostingReads reads) {
    return Map.of(
        "/v3/posting/fbs/get", new GetPosting(store, reads),
        "/v3/posting/fbs/list", new ListPostingsByOffset(store),
        "/v3/posting/fbs/unfulfilled/list", new ListUnfulfilledByOffset(store),
        "/v4/posting/fbs/list", new ListPostingsByCursor(store),
        "/v4/posting/fbs/unfulfilled/list", new ListUnfulfilledByCursor(store),
        "/v2/posting/fbs/get-by-barcode", new GetPostingByBarcode(store, reads));
  }
}
