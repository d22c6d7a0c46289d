package dev.trestle.order.pack;

import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be packed.
 *
 * @param packages what goes into which package; each becomes a posting. None: everything into one
 * @param part true: only the one package named is packed, and the rest stays to be packed
 */
public record PackRequest(List<Package> packages, boolean part) {

  /** What goes into one package. */
  public record Package(List<ProductQuantity> products) {

    /** Copies the products; refuses none. */
    public Package(@Nullable List<ProductQuantity> products) {
      if (products == null || products.isEmpty()) {
        throw new IllegalArgumentException("products must not be empty");
      }
      this.products = List.copyOf(products);
    }
  }

  /** Copies the packages; refuses a part that is not one package. */
  public PackRequest(@Nullable List<Package> packages, boolean part) {
    this.packages = packages == null ? List.of() : List.copyOf(packages);
    this.part = part;
    if (part && this.packages.size() != 1) {
      throw new IllegalArgumentException("packages must be one where only a part is packed");
    }
  }
}
