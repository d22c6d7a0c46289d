package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.exemplar.ShipStatus;
import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.Portion;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.wire.OzonErrors;
import java.time.Instant;
import java.util.List;

/** Whether a posting may be packed, or divided, as asked; refuses in Ozon's words. */
final class PackCheck {

  private PackCheck() {}

  /** Waits to be packed; a failed packing may be asked for again. */
  static void packable(Posting posting) {
    PostingState state = posting.state();
    if (state.cancelled()) {
      throw PostingErrors.alreadyCancelled();
    }
    if (state == PostingState.BEING_PACKED || !state.forming()) {
      throw PostingErrors.alreadyShipped();
    }
    if (state != PostingState.AWAITING_PACKAGING && state != PostingState.SHIP_FAILED) {
      throw PostingErrors.incorrectStatus();
    }
  }

  /** Every portion is of the posting, and together they are no more than it has. */
  static void within(Posting posting, List<Portion> portions) {
    for (Portion portion : portions) {
      PostingProduct product =
          posting.product(portion.sku()).orElseThrow(PostingErrors::unknownProduct);
      if (portion.quantity() < 1 || portion.exemplarIds().size() > portion.quantity()) {
        throw PostingErrors.incorrectQuantity();
      }
      if (pieces(portions, product) > product.quantity()) {
        throw PostingErrors.incorrectQuantity();
      }
      ownExemplars(posting, portion);
    }
  }

  private static void ownExemplars(Posting posting, Portion portion) {
    List<Long> own = posting.parcel().exemplars(portion.sku()).stream().map(Exemplar::id).toList();
    for (long id : portion.exemplarIds()) {
      if (!own.contains(id)) {
        throw PostingErrors.foreignExemplar(id, portion.sku());
      }
    }
  }

  /** Nothing is left over. */
  static boolean whole(Posting posting, List<Portion> portions) {
    return posting.products().stream()
        .allMatch(product -> pieces(portions, product) == product.quantity());
  }

  /** Marks, declarations, countries and so on of what goes into the packages. */
  static void informed(Posting posting, List<Portion> portions, Instant now) {
    List<PostingProduct> products =
        posting.products().stream().filter(product -> pieces(portions, product) > 0).toList();
    if (ShipStatus.of(posting, products, now) != ShipStatus.SHIP_AVAILABLE) {
      throw OzonErrors.invalid("EXEMPLAR_INFO_NOT_FILLED_COMPLETELY");
    }
  }

  static int pieces(List<Portion> portions, PostingProduct product) {
    return portions.stream()
        .filter(portion -> portion.sku() == product.sku())
        .mapToInt(Portion::quantity)
        .sum();
  }
}
