package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.fault.Disturbance;
import dev.trestle.sandbox.fault.Fault;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import java.util.Optional;

/** Reads one posting; the faults may hide it or show it as it was before its last change. */
public final class PostingReads {

  private final PostingStore store;
  private final Faults faults;

  public PostingReads(PostingStore store, Faults faults) {
    this.store = store;
    this.faults = faults;
  }

  public Optional<Posting> find(SellerId seller, String number) {
    if (faults.hidesRead(seller + "/" + number)) {
      return Optional.empty();
    }
    return faults.take(Fault.STALE_READS) || Disturbance.showsThePast()
        ? store.findStale(seller, number)
        : store.find(seller, number);
  }
}
