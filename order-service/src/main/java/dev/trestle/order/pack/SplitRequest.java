package dev.trestle.order.pack;

import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a posting is split without packing it.
 *
 * @param parts what goes into each posting, 2 or more; together all there is
 */
public record SplitRequest(List<PackRequest.Package> parts) {

  /** Copies the parts; refuses fewer than two. */
  public SplitRequest(@Nullable List<PackRequest.Package> parts) {
    this.parts = parts == null ? List.of() : List.copyOf(parts);
    if (this.parts.size() < 2) {
      throw new IllegalArgumentException("parts must be 2 or more");
    }
  }

  List<List<ProductQuantity>> products() {
    return parts.stream().map(PackRequest.Package::products).toList();
  }
}
