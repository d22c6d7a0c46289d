package dev.trestle.order.reread;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.ozon.OzonAccount;
import java.util.List;

/**
 * Requests that one call is to satisfy.
 *
 * @param together by a list; else it is one request, read by itself
 */
record Batch(
    OzonAccount account, Section section, List<Claim> claims, boolean together, Lane lane) {

  /** Copies the list. */
  Batch {
    claims = List.copyOf(claims);
  }

  /** One of them by itself. */
  Batch single(Claim claim) {
    return new Batch(account, section, List.of(claim), false, lane);
  }

  @Override
  public String toString() {
    return "re-read of %s and %d more, account=%d"
        .formatted(claims.getFirst().subject(), claims.size() - 1, account.id());
  }
}
