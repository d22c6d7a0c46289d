package dev.trestle.ozon.posting;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code financial_data} of a posting: v3 prints numbers with currencies beside them, v4 objects.
 * Commission and payout are 0 until delivery.
 *
 * @param clusterFrom where it leaves from
 * @param clusterTo where it goes
 */
public record FinancialData(
    @Nullable String clusterFrom, @Nullable String clusterTo, List<ProductFinances> products) {

  /** Copies the products. */
  public FinancialData {
    products = List.copyOf(products);
  }

  /**
   * One product; amounts are for one piece, as Ozon tells them.
   *
   * @param sku Ozon calls it {@code product_id} here
   * @param discount off the old price
   * @param discountPercent the same in percent
   * @param commissionPercent of the price
   * @param customerPrice what the buyer pays, in the buyer's currency
   * @param actions names of the promotions it is sold in
   */
  public record ProductFinances(
      Sku sku,
      long quantity,
      @Nullable Money price,
      @Nullable Money oldPrice,
      @Nullable Money customerPrice,
      @Nullable Money discount,
      @Nullable BigDecimal discountPercent,
      @Nullable Money commission,
      @Nullable BigDecimal commissionPercent,
      @Nullable Money payout,
      List<String> actions) {

    /** Copies the actions. */
    public ProductFinances {
      actions = List.copyOf(actions);
    }
  }

  /** The financial data of a posting (FBS, rFBS or FBO); null where none were asked for. */
  public static @Nullable FinancialData read(WireObject posting) {
    if (!posting.has("financial_data")) {
      return null;
    }
    WireObject wire = posting.object("financial_data");
    return new FinancialData(
        wire.text("cluster_from"),
        wire.text("cluster_to"),
        wire.objects("products").stream().map(FinancialData::product).toList());
  }

  private static ProductFinances product(WireObject wire) {
    WireObject commission = wire.object("commission");
    String currency = currency(wire, commission);
    Money charged = wire.money("commission", "currency_code");
    BigDecimal percent = commission.decimal("percent");
    return new ProductFinances(
        new Sku(wire.requiredNumber("product_id")),
        wire.requiredNumber("quantity"),
        money(wire, "price", currency),
        money(wire, "old_price", currency),
        wire.money("customer_price", "customer_currency_code"),
        money(wire, "total_discount_value", currency),
        wire.decimal("total_discount_percent"),
        charged == null ? wire.money("commission_amount", "commissions_currency_code") : charged,
        percent == null ? wire.decimal("commission_percent") : percent,
        money(wire, "payout", currency),
        wire.texts("actions"));
  }

  /** v4 does not say whose currency its plain numbers have; the commission is the seller's too. */
  private static @Nullable String currency(WireObject wire, WireObject commission) {
    String beside = wire.text("currency_code");
    return beside == null ? commission.text("currency") : beside;
  }

  private static @Nullable Money money(WireObject wire, String field, @Nullable String currency) {
    Money whole = wire.money(field, "currency_code");
    BigDecimal amount = wire.decimal(field);
    if (whole != null || amount == null || currency == null) {
      return whole;
    }
    return new Money(amount, currency);
  }
}
