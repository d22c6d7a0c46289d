package dev.trestle.sandbox.control;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;

/** Finds what a control call speaks of: the seller in its path, the posting in its body. */
public record SellersByPath(SellerAccounts accounts, PostingStore postings) {

  SellerId seller(ControlCall call) {
    return accounts
        .find(call.path("seller"))
        .orElseThrow(
            () -> ControlErrors.refusal(404, "seller", "unknown seller " + call.path("seller")));
  }

  /** The posting in the field {@code posting_number}, which is required. */
  Posting posting(SellerId seller, ControlBody body) {
    String number =
        body.text("posting_number").orElseThrow(() -> body.wrong("posting_number", "is required"));
    return postings
        .find(seller, number)
        .orElseThrow(() -> body.wrong("posting_number", "unknown posting " + number));
  }

  /** As {@link #posting}; other schemes have no return requests and applications to cancel. */
  Posting rfbsPosting(SellerId seller, ControlBody body) {
    Posting posting = posting(seller, body);
    if (posting.scheme() != Scheme.RFBS) {
      throw body.wrong("posting_number", "must be of scheme rfbs");
    }
    return posting;
  }

  /** The number at the end of a path. */
  static long id(ControlCall call) {
    String text = call.path("id");
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw ControlErrors.refusal(404, "id", "unknown id " + text);
    }
    return Long.parseLong(text);
  }
}
