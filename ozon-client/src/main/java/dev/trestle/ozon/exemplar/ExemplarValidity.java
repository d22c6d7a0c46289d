package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the codes of a product's items are well formed; each product of the request has its own.
 *
 * @param error Ozon's code for the product as a whole
 * @param items in the order of the request
 */
public record ExemplarValidity(Sku sku, boolean valid, @Nullable String error, List<Item> items) {

  /** Copies the items. */
  public ExemplarValidity {
    items = List.copyOf(items);
  }

  /** One item; v4 tells nothing of its single marks but what it says of the item. */
  public record Item(boolean valid, List<String> errors, List<MarkValidity> marks) {

    /** Copies both. */
    public Item {
      errors = List.copyOf(errors);
      marks = List.copyOf(marks);
    }
  }

  /** One mark. */
  public record MarkValidity(Mark mark, boolean valid, List<String> errors) {

    /** Copies the errors. */
    public MarkValidity {
      errors = List.copyOf(errors);
    }
  }
}
