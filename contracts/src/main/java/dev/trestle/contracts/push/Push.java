package dev.trestle.contracts.push;

import dev.trestle.contracts.SellerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one push, as {@link PushDecoder} reads them; a family per topic. Source: push
 * chapter of Ozon's Seller API reference, "Notifications sent by Ozon"; each record names the type
 * whose section documents it.
 *
 * <p>Only the subject and the seller are certain, and what makes no sense without a fact (a state
 * change without its state). Ozon leaves other values empty, null or out, and then they are null.
 * Times are UTC with 0 to 9 digits of a second. States, chat types and other enums are Ozon's text,
 * because new ones appear without notice. A push is a signal, not the truth: what it says is
 * confirmed by reading the REST API.
 */
public sealed interface Push
    permits PostingPush,
        OrderPush,
        ProductPush,
        CategoryTreeChanged,
        StockPush,
        ChatPush,
        Push.Ping,
        Push.Unrecognised {

  /**
   * TYPE_PING: the connection check. Answered by the ingress, never on a topic.
   *
   * @param time when Ozon sent it
   */
  record Ping(@Nullable Instant time) implements Push {}

  /**
   * A type that has no documented payload (such as TYPE_POSTING_SHIPPED) or that nobody knows yet.
   *
   * @param messageType what the body calls itself
   * @param seller null where the body names none that can be read
   */
  record Unrecognised(String messageType, @Nullable SellerId seller) implements Push {}
}
