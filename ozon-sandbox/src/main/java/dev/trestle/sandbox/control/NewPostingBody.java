package dev.trestle.sandbox.control;

import dev.trestle.sandbox.posting.NewPosting;
import dev.trestle.sandbox.posting.PostingNumber;
import dev.trestle.sandbox.posting.PostingProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** The body that creates a posting. */
final class NewPostingBody {

  static final List<String> FIELDS =
      List.of("posting_number", "products", "in_process_at", "push", "push_shape");

  private static final List<String> PRODUCT_FIELDS =
      List.of("sku", "offer_id", "name", "quantity", "price");

  private NewPostingBody() {}

  /** {@code "in_process_at": null} leaves it open, as after a late payment. */
  static NewPosting read(ControlBody body) {
    var number =
        body.text("posting_number")
            .map(text -> checked(body, "posting_number", () -> new PostingNumber(text)));
    var products =
        body.objects("products", PRODUCT_FIELDS).stream().map(NewPostingBody::product).toList();
    var begun = body.time("in_process_at");
    boolean late = body.names("in_process_at") && begun.isEmpty();
    return new NewPosting(number.orElse(null), products, begun.orElse(null), late);
  }

  private static PostingProduct product(ControlBody body) {
    long sku = body.integer("sku").orElseThrow(() -> body.wrong("sku", "is required"));
    String offerId = body.text("offer_id").orElse("SKU " + sku);
    String name = body.text("name").orElse("Товар " + sku);
    long quantity = body.integer("quantity").orElse(1);
    if (quantity < 1 || quantity > 10_000) {
      throw body.wrong("quantity", "must be inside range [1, 10000]");
    }
    BigDecimal price = checked(body, "price", () -> price(body.text("price").orElse("1000")));
    return checked(
        body, "sku", () -> new PostingProduct(sku, offerId, name, (int) quantity, price));
  }

  private static BigDecimal price(String text) {
    BigDecimal price = new BigDecimal(text);
    if (price.signum() < 0) {
      throw new IllegalArgumentException("must not be below zero");
    }
    return price;
  }

  private static <T> T checked(ControlBody body, String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (NumberFormatException e) {
      throw body.wrong(field, "must be a decimal number as text, such as \"1530.00\"");
    } catch (IllegalArgumentException e) {
      throw body.wrong(field, String.valueOf(e.getMessage()));
    }
  }
}
