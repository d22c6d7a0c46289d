package dev.trestle.contracts.push;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push about a posting from the seller's own warehouse (FBS and rFBS); {@code
 * /v3/posting/fbs/get} knows the posting. These pushes carry no event id. Warehouse ids have 14 to
 * 16 digits.
 */
public sealed interface FbsPush extends PostingPush {

  /**
   * TYPE_NEW_POSTING: somebody ordered. No state: {@code posting_created} stands for two statuses.
   * What follows {@code warehouseId} is in the shape of 2026 only.
   *
   * @param inProcessAt empty when the order is paid late
   * @param shipmentDate assemble-by time
   * @param integrationType {@code tpl_integration_type}: ozon, 3pl_tracking, non_integrated,
   *     aggregator, hybryd (Ozon's spelling)
   */
  record NewPosting(
      PostingNumber postingNumber,
      SellerId seller,
      List<PushedProduct> products,
      @Nullable Instant inProcessAt,
      @Nullable Long warehouseId,
      @Nullable Instant shipmentDate,
      @Nullable String integrationType,
      @Nullable Boolean express,
      @Nullable String trackingNumber,
      DeliveryWindow delivery)
      implements FbsPush {

    /** Copies the products. */
    public NewPosting {
      products = List.copyOf(products);
    }
  }

  /**
   * TYPE_STATE_CHANGED: the posting is in a new push state (not a REST status). Some cabinets'
   * set-up pages call the same push TYPE_POSTING_STATUS_CHANGED.
   */
  record StateChanged(
      PostingNumber postingNumber,
      SellerId seller,
      String newState,
      @Nullable Instant changedAt,
      @Nullable Long warehouseId)
      implements FbsPush {}

  /** TYPE_POSTING_CANCELLED; the new state is {@code posting_canceled}, with one l. */
  record PostingCancelled(
      PostingNumber postingNumber,
      SellerId seller,
      List<PushedProduct> products,
      @Nullable String oldState,
      String newState,
      @Nullable Instant changedAt,
      CancelReason reason,
      @Nullable Long warehouseId)
      implements FbsPush {

    /** Copies the products. */
    public PostingCancelled {
      products = List.copyOf(products);
    }
  }

  /**
   * TYPE_CUTOFF_DATE_CHANGED: another assemble-by time. Ozon calls it a test and advises to ask
   * {@code /v3/posting/fbs/get}; after assembly it is to be ignored.
   *
   * @param newCutoff null when the interval was taken away; another push follows
   */
  record CutoffDateChanged(
      PostingNumber postingNumber,
      SellerId seller,
      @Nullable Instant newCutoff,
      @Nullable Instant oldCutoff,
      @Nullable Long warehouseId)
      implements FbsPush {}

  /**
   * TYPE_DELIVERY_DATE_CHANGED.
   *
   * @param newDelivery unknown when the interval was taken away; another push follows
   */
  record DeliveryDateChanged(
      PostingNumber postingNumber,
      SellerId seller,
      DeliveryWindow newDelivery,
      DeliveryWindow oldDelivery,
      @Nullable Long warehouseId)
      implements FbsPush {}
}
