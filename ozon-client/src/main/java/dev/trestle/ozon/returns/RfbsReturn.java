package dev.trestle.ozon.returns;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An rFBS buyer's wish to give a product back ({@code /v2/returns/rfbs/list}, {@code get}). The
 * buyer's name is not read at all. States are Ozon's texts, an open list.
 *
 * @param number for people
 * @param state such as {@code OnSellerApproval}
 * @param title of the state, for people
 * @param group as in the filter; only in lists
 * @param moneyState what became of the money, for people; only in lists
 */
public record RfbsReturn(
    ReturnId id,
    @Nullable String number,
    PostingNumber postingNumber,
    @Nullable String orderNumber,
    @Nullable Instant createdAt,
    Product product,
    String state,
    @Nullable String title,
    @Nullable String group,
    @Nullable String moneyState) {

  /** {@code product}; the price comes as text or as a whole number. */
  public record Product(
      @Nullable Sku sku, @Nullable String offerId, @Nullable String name, @Nullable Money price) {}
}
