package dev.trestle.sandbox.fbo;

import dev.trestle.sandbox.fbs.PostingReads;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingStore;
import java.util.Map;

/** The reads of FBO postings, by path. */
public final class FboMethods {

  private FboMethods() {}

  public static Map<String, OzonMethod> of(PostingStore store, PostingReads reads) {
    return Map.of(
        "/v2/posting/fbo/get", new GetFboPosting(reads),
        "/v2/posting/fbo/list", new ListFboByOffset(store),
        "/v3/posting/fbo/list", new ListFboByCursor(store));
  }
}
