package dev.trestle.contracts.push;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a push about a posting. Ozon leaves dates empty, null or out, so every date may be
 * unknown; states are Ozon's text, because new ones appear without notice.
 */
public sealed interface Push {

  /** The posting that the push is about. */
  PostingNumber postingNumber();

  /** Whose posting it is. */
  SellerId seller();

  /**
   * TYPE_NEW_POSTING: somebody ordered. No state: {@code posting_created} stands for two statuses.
   *
   * @param inProcessAt empty when the order is paid late
   * @param shipmentDate assemble-by time; in the 2026 shape only
   * @param integrationType {@code tpl_integration_type}; in the 2026 shape only
   */
  record NewPosting(
      PostingNumber postingNumber,
      SellerId seller,
      List<PushedProduct> products,
      @Nullable Long warehouseId,
      @Nullable Instant inProcessAt,
      @Nullable Instant shipmentDate,
      @Nullable String integrationType,
      @Nullable String trackingNumber)
      implements Push {

    /** Copies the products. */
    public NewPosting {
      products = List.copyOf(products);
    }
  }

  /** TYPE_STATE_CHANGED: the posting is in a new push state (not a REST status). */
  record StateChanged(
      PostingNumber postingNumber,
      SellerId seller,
      String newState,
      @Nullable Instant changedAt,
      @Nullable Long warehouseId)
      implements Push {}

  /** TYPE_POSTING_CANCELLED; the new state is {@code posting_canceled}, with one l. */
  record PostingCancelled(
      PostingNumber postingNumber,
      SellerId seller,
      String newState,
      @Nullable Instant changedAt,
      List<PushedProduct> products,
      @Nullable Long reasonId,
      @Nullable String reasonMessage,
      @Nullable Long warehouseId)
      implements Push {

    /** Copies the products. */
    public PostingCancelled {
      products = List.copyOf(products);
    }
  }
}
