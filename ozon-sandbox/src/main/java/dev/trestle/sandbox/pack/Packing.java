package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.posting.Portion;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.time.Timer;
import dev.trestle.sandbox.wire.OzonErrors;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs and divides postings. A packing is accepted at once and ends after a while: in
 * awaiting_deliver, or in substatus ship_failed when the control API asked for that.
 */
final class Packing {

  private static final Duration TIME = Duration.ofSeconds(5);

  private final PostingLife life;
  private final Timer timer;
  private final Clock clock;
  private final PackFailures failures;

  Packing(PostingLife life, Timer timer, Clock clock, PackFailures failures) {
    this.life = life;
    this.timer = timer;
    this.clock = clock;
    this.failures = failures;
  }

  /** Packs all of a posting; several packages split it. The first one keeps the number. */
  List<Posting> pack(SellerId seller, String number, List<List<Portion>> packages) {
    List<Portion> all = packages.stream().flatMap(List::stream).toList();
    List<Posting> parts =
        life.split(
                seller,
                number,
                packages,
                posting -> {
                  checkedWhole(posting, all);
                  PackCheck.informed(posting, all, clock.instant());
                  return posting.move(PostingState.BEING_PACKED, clock.instant(), null);
                })
            .orElseThrow(OzonErrors::postingNotFound);
    end(seller, parts);
    return parts;
  }

  /** Divides a posting and packs nothing. */
  List<Posting> divide(SellerId seller, String number, List<List<Portion>> packages) {
    List<Portion> all = packages.stream().flatMap(List::stream).toList();
    return life.split(seller, number, packages, posting -> checkedWhole(posting, all))
        .orElseThrow(OzonErrors::postingNotFound);
  }

  private static Posting checkedWhole(Posting posting, List<Portion> all) {
    PackCheck.packable(posting);
    PackCheck.within(posting, all);
    if (!PackCheck.whole(posting, all)) {
      throw PostingErrors.incorrectQuantity();
    }
    return posting;
  }

  /**
   * Packs a part into a posting of its own; the rest stays unpacked under the old number. Asked for
   * everything, it packs the posting itself.
   *
   * @param posting as it was read; the split checks it again
   */
  Posting packPart(SellerId seller, Posting posting, List<Portion> portions) {
    PackCheck.packable(posting);
    PackCheck.within(posting, portions);
    if (PackCheck.whole(posting, portions)) {
      return pack(seller, posting.number(), List.of(portions)).getFirst();
    }
    PackCheck.informed(posting, portions, clock.instant());
    List<List<Portion>> packages = List.of(rest(posting, portions), portions);
    Posting part = divide(seller, posting.number(), packages).getLast();
    life.moveFrom(seller, part.number(), part.state(), PostingState.BEING_PACKED);
    end(seller, List.of(part));
    return part;
  }

  private static List<Portion> rest(Posting posting, List<Portion> portions) {
    List<Portion> rest = new ArrayList<>();
    for (PostingProduct product : posting.products()) {
      int left = product.quantity() - PackCheck.pieces(portions, product);
      if (left > 0) {
        rest.add(new Portion(product.sku(), left, List.of()));
      }
    }
    return rest;
  }

  private void end(SellerId seller, List<Posting> parts) {
    PostingState end =
        failures.take() ? PostingState.SHIP_FAILED : PostingState.TRANSFERRING_TO_DELIVERY;
    for (Posting part : parts) {
      timer.after(TIME, () -> life.moveFrom(seller, part.number(), PostingState.BEING_PACKED, end));
    }
  }
}
