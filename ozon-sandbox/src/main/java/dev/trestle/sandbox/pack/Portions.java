package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.posting.Portion;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;

/** Packages as the packing methods take them; {@code product_id} is the SKU. */
final class Portions {

  private Portions() {}

  /** {@code [{products: [...]}]}. */
  static List<List<Portion>> packages(ProtoObject request, String field, Validation validation) {
    List<List<Portion>> packages =
        request.objects(field).stream().map(one -> read(one, validation)).toList();
    validation.require(!packages.isEmpty(), field, "value must contain at least 1 item(s)");
    return packages;
  }

  /** {@code products: [{product_id, quantity, exemplarsIds}]}; ids may be left out. */
  static List<Portion> read(ProtoObject holder, Validation validation) {
    List<ProtoObject> products = holder.objects("products");
    validation.require(!products.isEmpty(), "Products", "value must contain at least 1 item(s)");
    return products.stream().map(product -> portion(product, validation)).toList();
  }

  private static Portion portion(ProtoObject product, Validation validation) {
    long quantity = product.integer("quantity");
    validation.range("Quantity", quantity, 1, Integer.MAX_VALUE);
    return new Portion(
        product.integer("product_id"), (int) quantity, product.integers("exemplarsIds"));
  }
}
