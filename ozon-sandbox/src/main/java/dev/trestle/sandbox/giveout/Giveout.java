package dev.trestle.sandbox.giveout;

import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.returns.Return;
import java.time.Instant;
import java.util.List;

/** Returns that are handed out together. */
public record Giveout(
    long id, Warehouse place, Instant createdAt, GiveoutStatus status, List<Return> articles) {

  public Giveout {
    articles = List.copyOf(articles);
  }

  /** The staff scanned the boxes. */
  boolean approved() {
    return status == GiveoutStatus.APPROVED || status == GiveoutStatus.COMPLETED;
  }

  Giveout become(GiveoutStatus next) {
    return new Giveout(id, place, createdAt, next, articles);
  }
}
