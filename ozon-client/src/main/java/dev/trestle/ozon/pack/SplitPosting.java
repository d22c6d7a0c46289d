package dev.trestle.ozon.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;

/**
 * What became of a posting that was split without packing.
 *
 * @param parent what is left in it
 * @param parts the postings split off
 */
public record SplitPosting(Part parent, List<Part> parts) {

  /** Copies the parts. */
  public SplitPosting {
    parts = List.copyOf(parts);
  }

  /** A posting and what is in it. */
  public record Part(PostingNumber postingNumber, List<ProductQuantity> products) {

    /** Copies the products. */
    public Part {
      products = List.copyOf(products);
    }
  }

  static SplitPosting read(WireObject wire) {
    return new SplitPosting(
        part(wire.object("parent_posting")),
        wire.objects("postings").stream().map(SplitPosting::part).toList());
  }

  /** A product with none left is left out. */
  private static Part part(WireObject wire) {
    return new Part(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.objects("products").stream()
            .filter(product -> product.requiredNumber("quantity") > 0)
            .map(SplitPosting::product)
            .toList());
  }

  private static ProductQuantity product(WireObject wire) {
    return new ProductQuantity(
        new Sku(wire.requiredNumber("product_id")),
        Math.toIntExact(wire.requiredNumber("quantity")));
  }
}
