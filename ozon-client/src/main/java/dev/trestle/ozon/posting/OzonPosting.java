package dev.trestle.ozon.posting;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An FBS or rFBS posting as Ozon tells it, the same from every method and version. Statuses,
 * substatuses, actions and all other words of Ozon are open lists, kept as text. What a method does
 * not tell is null or empty.
 *
 * @param availableActions what may be done now, such as {@code ship} or {@code cancel}
 * @param details what is told only where a {@link PostingDetail} asks for it
 */
public record OzonPosting(
    PostingNumber postingNumber,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    String status,
    @Nullable String substatus,
    Dates dates,
    Delivery delivery,
    List<Product> products,
    Packing packing,
    Relations relations,
    Tariffication tariffication,
    Set<String> availableActions,
    @Nullable Cancellation cancellation,
    Details details) {

  /** Copies products and actions. */
  public OzonPosting {
    products = List.copyOf(products);
    availableActions = Set.copyOf(availableActions);
  }

  /**
   * When things happen to it.
   *
   * @param inProcessAt processing began; null while the payment is late
   * @param shipmentDate the cut-off: assemble it by then
   * @param shipmentDateWithoutDelay the cut-off before Ozon put it off
   * @param deliveringDate handed over to delivery; null before
   * @param factDeliveryDate given to the buyer; only {@code /v3/posting/fbs/get} tells it
   */
  public record Dates(
      @Nullable Instant inProcessAt,
      @Nullable Instant shipmentDate,
      @Nullable Instant shipmentDateWithoutDelay,
      @Nullable Instant deliveringDate,
      @Nullable Instant factDeliveryDate) {}

  /**
   * Who brings it to the buyer, and how.
   *
   * @param integrationType {@code integration_type_flow}, or {@code tpl_integration_type} where
   *     Ozon does not tell that: ozon, 3pl_tracking, non_integrated, aggregator, hybryd (sic)
   * @param schema such as {@code fbs} or {@code rfbs}; v4 only
   */
  public record Delivery(
      @Nullable DeliveryMethod method,
      @Nullable String trackingNumber,
      @Nullable String integrationType,
      @Nullable String schema,
      boolean express) {}

  /** {@code delivery_method}; in FBS its id is the warehouse's. */
  public record DeliveryMethod(
      @Nullable Long id,
      @Nullable String name,
      @Nullable Long warehouseId,
      @Nullable String warehouse,
      @Nullable String tplProvider) {}

  /**
   * {@code products[]}; v3 prints the price as text with {@code currency_code}, v4 as an object.
   *
   * @param price null where Ozon names no currency ({@code get-by-barcode})
   */
  public record Product(
      Sku sku,
      @Nullable String offerId,
      @Nullable String name,
      long quantity,
      @Nullable Money price) {}

  /**
   * The postings it is kin to.
   *
   * @param parent the posting it was split from
   * @param related split from the same one; told only with {@link PostingDetail#RELATED_POSTINGS}
   */
  public record Relations(@Nullable PostingNumber parent, List<PostingNumber> related) {

    /** A posting on its own. */
    public static final Relations NONE = new Relations(null, List.of());

    /** Copies the related. */
    public Relations {
      related = List.copyOf(related);
    }
  }

  /**
   * {@code cancellation}; Ozon sends one with reason 0 for postings that are not cancelled.
   *
   * @param type seller, client, customer, ozon, system or delivery
   * @param initiator who cancelled, in words for people
   * @param affectsRating whether it counts in the seller's rating
   */
  public record Cancellation(
      @Nullable Long reasonId,
      @Nullable String reason,
      @Nullable String type,
      @Nullable String initiator,
      @Nullable Boolean afterShip,
      @Nullable Boolean affectsRating) {}

  /**
   * What is told only where it is asked for; null otherwise, and where Ozon has nothing to tell.
   */
  public record Details(
      @Nullable Analytics analytics,
      @Nullable Barcodes barcodes,
      @Nullable FinancialData finances,
      @Nullable LegalInfo legalInfo,
      @Nullable Buyer buyer) {

    /** Nothing was asked for. */
    public static final Details NONE = new Details(null, null, null, null, null);
  }

  /** What scanners read: {@code upper_barcode} and {@code lower_barcode} of the label. */
  public record Barcodes(@Nullable String upper, @Nullable String lower) {}

  /**
   * {@code analytics_data}.
   *
   * @param legal whether the buyer is a company
   * @param deliveryType such as {@code PVZ}
   * @param deliveryBegin first moment promised to the buyer
   * @param deliveryEnd last one
   */
  public record Analytics(
      @Nullable Boolean legal,
      @Nullable Long warehouseId,
      @Nullable String warehouse,
      @Nullable String deliveryType,
      @Nullable Instant deliveryBegin,
      @Nullable Instant deliveryEnd) {}
}
