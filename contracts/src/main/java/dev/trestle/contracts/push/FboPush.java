package dev.trestle.contracts.push;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push about a posting from Ozon's warehouse (FBO), since August 2026. The FBS methods of the
 * REST API do not know these postings. Their states differ from those of FBS: {@code
 * posting_returned_to_warehouse} is still delivering.
 */
public sealed interface FboPush extends PostingPush {

  /** The order that the posting belongs to. */
  @Nullable OrderNumber orderNumber();

  /** Ozon's {@code uuid} of the event: data, not identity, as documents reuse it. */
  @Nullable String uuid();

  /** TYPE_FBO_POSTING_NEW. */
  record FboPostingNew(
      PostingNumber postingNumber,
      SellerId seller,
      @Nullable OrderNumber orderNumber,
      @Nullable String uuid,
      List<PushedProduct> products,
      @Nullable Instant createdAt,
      @Nullable Long warehouseId)
      implements FboPush {

    /** Copies the products. */
    public FboPostingNew {
      products = List.copyOf(products);
    }
  }

  /**
   * TYPE_FBO_POSTING_CANCELLED.
   *
   * @param cancelledAt {@code cancel_date}, where the FBS push has {@code changed_state_date}
   */
  record FboPostingCancelled(
      PostingNumber postingNumber,
      SellerId seller,
      @Nullable OrderNumber orderNumber,
      @Nullable String uuid,
      List<PushedProduct> products,
      @Nullable String oldState,
      @Nullable String newState,
      @Nullable Instant cancelledAt,
      CancelReason reason,
      @Nullable Long warehouseId)
      implements FboPush {

    /** Copies the products. */
    public FboPostingCancelled {
      products = List.copyOf(products);
    }
  }

  /** TYPE_FBO_POSTING_STATE_CHANGED. */
  record FboPostingStateChanged(
      PostingNumber postingNumber,
      SellerId seller,
      @Nullable OrderNumber orderNumber,
      @Nullable String uuid,
      String newState,
      @Nullable Instant changedAt,
      @Nullable Long warehouseId)
      implements FboPush {}

  /** TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED. */
  record FboPostingDeliveryDateChanged(
      PostingNumber postingNumber,
      SellerId seller,
      @Nullable OrderNumber orderNumber,
      @Nullable String uuid,
      DeliveryWindow newDelivery,
      DeliveryWindow oldDelivery,
      @Nullable Long warehouseId)
      implements FboPush {}
}
