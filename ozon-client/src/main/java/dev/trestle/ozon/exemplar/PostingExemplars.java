package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.PostingNumber;
import java.util.List;

/**
 * The exemplars that Ozon made or has for a posting.
 *
 * @param boxes {@code multi_box_qty}; 0 where it is not set
 */
public record PostingExemplars(PostingNumber posting, long boxes, List<ProductExemplars> products) {

  /** Copies the products. */
  public PostingExemplars {
    products = List.copyOf(products);
  }
}
