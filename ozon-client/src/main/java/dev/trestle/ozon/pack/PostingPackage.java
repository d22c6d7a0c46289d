package dev.trestle.ozon.pack;

import java.util.List;
import java.util.Map;

/** What goes into one package; each package becomes a posting of its own. */
public record PostingPackage(List<PackedProduct> products) {

  /** Copies the products; refuses none. */
  public PostingPackage {
    products = List.copyOf(products);
    if (products.isEmpty()) {
      throw new IllegalArgumentException("products must not be empty");
    }
  }

  Map<String, Object> body() {
    return Map.of("products", products.stream().map(PackedProduct::body).toList());
  }
}
