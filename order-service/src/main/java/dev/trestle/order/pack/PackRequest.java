package dev.trestle.order.pack;

import dev.trestle.contracts.Sku;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be packed.
 *
 * @param packages what goes into which package; each becomes a posting. None: everything into one
 * @param part true: only the one package named is packed, and the rest stays to be packed
 * @param products what must be told of them before, where the posting's requirements ask for it
 * @param boxes in how many boxes a multi-box posting comes
 */
public record PackRequest(
    List<Package> packages, boolean part, List<ProductTold> products, @Nullable Integer boxes) {

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

  /** Copies the lists; refuses a part that is not one package, and a product told twice. */
  public PackRequest(
      @Nullable List<Package> packages,
      boolean part,
      @Nullable List<ProductTold> products,
      @Nullable Integer boxes) {
    this.packages = packages == null ? List.of() : List.copyOf(packages);
    this.part = part;
    this.products = products == null ? List.of() : List.copyOf(products);
    this.boxes = boxes;
    if (part && this.packages.size() != 1) {
      throw new IllegalArgumentException("packages must be one where only a part is packed");
    }
    if (this.products.stream().map(ProductTold::sku).distinct().count() < this.products.size()) {
      throw new IllegalArgumentException("products must name each sku once");
    }
    if (boxes != null && boxes < 1) {
      throw new IllegalArgumentException("boxes must be 1 or more");
    }
  }

  /** What is told of this product. */
  Optional<ProductTold> told(Sku sku) {
    return products.stream().filter(each -> each.sku().equals(sku)).findFirst();
  }
}
