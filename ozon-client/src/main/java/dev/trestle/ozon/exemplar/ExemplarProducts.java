package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All exemplars of a posting, to be checked or set: always the full set, as Ozon takes what is not
 * named for removed.
 *
 * @param boxes {@code multi_box_qty}; 0 where the posting is not in several boxes
 * @param products the exemplars of each product
 */
public record ExemplarProducts(
    PostingNumber posting, int boxes, Map<Sku, List<Exemplar>> products) {

  /** Copies the products; refuses none, and a product without exemplars. */
  public ExemplarProducts {
    if (products.isEmpty()) {
      throw new IllegalArgumentException("products must not be empty");
    }
    products =
        products.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, product -> copy(product.getKey(), product.getValue())));
    if (boxes < 0) {
      throw new IllegalArgumentException("boxes must not be negative");
    }
  }

  private static List<Exemplar> copy(Sku sku, List<Exemplar> exemplars) {
    if (exemplars.isEmpty()) {
      throw new IllegalArgumentException("products: " + sku + " has no exemplars");
    }
    return List.copyOf(exemplars);
  }
}
