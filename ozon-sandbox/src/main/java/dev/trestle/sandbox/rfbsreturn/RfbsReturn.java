package dev.trestle.sandbox.rfbsreturn;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's wish to give a product back.
 *
 * @param id fits into 32 bits, because {@code last_id} does
 * @param comment the buyer's
 * @param decision the seller's latest; null before
 */
public record RfbsReturn(
    long id,
    Posting posting,
    PostingProduct product,
    String comment,
    Instant createdAt,
    RfbsState state,
    @Nullable RfbsDecision decision) {

  public String number() {
    return "R" + id;
  }

  RfbsReturn decide(RfbsDecision made) {
    return new RfbsReturn(id, posting, product, comment, createdAt, made.action().leadsTo(), made);
  }

  RfbsReturn become(RfbsState next) {
    return new RfbsReturn(id, posting, product, comment, createdAt, next, decision);
  }
}
