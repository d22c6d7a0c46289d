package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.ArrayList;
import java.util.List;

/** Decides on a split by what Ozon says of the postings. Pure. */
final class Splitting {

  private Splitting() {}

  /** The postings of a split. */
  record Outcome(List<Part> postings) {
    Outcome {
      postings = List.copyOf(postings);
    }
  }

  /** One of them. */
  record Part(PostingNumber postingNumber, String status, List<ProductQuantity> products) {
    Part {
      products = List.copyOf(products);
    }
  }

  /** Whether a split whose answer is lost shows: fewer pieces, and new kin. */
  static Settlement<PackProgress> settle(OzonPosting posting, PackProgress progress) {
    List<PostingNumber> numbers = new ArrayList<>(posting.relations().related());
    numbers.removeAll(progress.before().related());
    if (numbers.isEmpty() || Packing.pieces(posting) >= progress.before().pieces()) {
      return new Settlement.NotSeen<>();
    }
    numbers.remove(posting.postingNumber());
    numbers.addFirst(posting.postingNumber());
    return new Settlement.Clear<>(new Move.Next<>(Packing.FOLLOW, progress.with(numbers)));
  }

  /** Done when the posting that kept its number has given away what went into the others. */
  static Move<PackProgress> follow(List<OzonPosting> postings, PackProgress progress) {
    boolean shown = Packing.pieces(postings.getFirst()) < progress.before().pieces();
    return shown
        ? new Move.Done<>(new Outcome(postings.stream().map(Splitting::part).toList()))
        : new Move.Again<>(null, "Ozon does not show the split yet", progress);
  }

  private static Part part(OzonPosting posting) {
    return new Part(
        posting.postingNumber(),
        posting.status(),
        posting.products().stream()
            .filter(product -> product.quantity() > 0)
            .map(product -> new ProductQuantity(product.sku(), Math.toIntExact(product.quantity())))
            .toList());
  }
}
