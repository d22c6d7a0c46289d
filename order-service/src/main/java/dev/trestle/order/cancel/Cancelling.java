package dev.trestle.order.cancel;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on a cancellation by what Ozon says of the posting. Pure. */
final class Cancelling {

  static final String CHECK = "check";
  static final String CANCEL = "cancel";
  static final String FOLLOW = "follow";

  private static final String CANCELLED = "cancelled";

  private Cancelling() {}

  /**
   * What is known between the stages.
   *
   * @param before what was in the posting
   */
  record Progress(List<ProductQuantity> before) {

    static final Progress NONE = new Progress(List.of());

    Progress {
      before = List.copyOf(before);
    }

    private long of(Sku sku) {
      return before.stream()
          .filter(each -> each.sku().equals(sku))
          .mapToLong(ProductQuantity::quantity)
          .sum();
    }
  }

  /** The posting as Ozon shows it now. */
  record Outcome(
      PostingNumber postingNumber,
      String status,
      OzonPosting.@Nullable Cancellation cancellation,
      List<ProductQuantity> products) {

    Outcome {
      products = List.copyOf(products);
    }
  }

  /** Whether it can be cancelled at all is Ozon's to say, unless it is cancelled already. */
  static Move<Progress> begin(OzonPosting posting, CancelRequest request) {
    if (isCancelled(posting)) {
      return new Move.Failed<>(
          CommandFailure.conflict("The posting is cancelled already: " + why(posting), false));
    }
    for (ProductQuantity wanted : request.products()) {
      long there = quantity(posting, wanted.sku());
      if (there < wanted.quantity()) {
        return new Move.Failed<>(
            CommandFailure.conflict(
                "The posting has "
                    + there
                    + " of SKU "
                    + wanted.sku()
                    + ", not "
                    + wanted.quantity(),
                false));
      }
    }
    return new Move.Next<>(CANCEL, new Progress(products(posting)));
  }

  /** Whether a cancellation whose answer is lost shows. */
  static Settlement<Progress> settle(
      OzonPosting posting, CancelRequest request, Progress progress) {
    return shows(posting, request, progress)
        ? new Settlement.Clear<>(new Move.Next<>(FOLLOW, progress))
        : new Settlement.NotSeen<>();
  }

  /** Ozon took it; it is done when the posting shows it. */
  static Move<Progress> follow(OzonPosting posting, CancelRequest request, Progress progress) {
    return shows(posting, request, progress)
        ? new Move.Done<>(
            new Outcome(
                posting.postingNumber(),
                posting.status(),
                isCancelled(posting) ? posting.cancellation() : null,
                products(posting)))
        : new Move.Again<>(null, "Ozon does not show it yet", progress);
  }

  private static boolean shows(OzonPosting posting, CancelRequest request, Progress progress) {
    return isCancelled(posting)
        || !request.products().isEmpty()
            && request.products().stream()
                .allMatch(gone ->
                    quantity(posting, gone.sku()) <= progress.of(gone.sku()) - gone.quantity());
  }

  private static boolean isCancelled(OzonPosting posting) {
    return posting.status().equals(CANCELLED);
  }

  private static String why(OzonPosting posting) {
    OzonPosting.Cancellation cancellation = posting.cancellation();
    return cancellation == null || cancellation.reason() == null
        ? "Ozon gives no reason"
        : cancellation.reason();
  }

  private static long quantity(OzonPosting posting, Sku sku) {
    return posting.products().stream()
        .filter(product -> product.sku().equals(sku))
        .mapToLong(OzonPosting.Product::quantity)
        .sum();
  }

  private static List<ProductQuantity> products(OzonPosting posting) {
    return posting.products().stream()
        .filter(product -> product.quantity() > 0)
        .map(product -> new ProductQuantity(product.sku(), Math.toIntExact(product.quantity())))
        .toList();
  }
}
