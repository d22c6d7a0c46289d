package dev.trestle.order.talk;

import dev.trestle.contracts.ChatMessageId;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a chat was read.
 *
 * @param messageId null for all that was written until now
 */
record ReadOrder(@Nullable ChatMessageId messageId) {

  /** Refuses an id that is none of Ozon's. */
  ReadOrder {
    if (messageId != null && !messageId.value().matches("\\d{1,20}")) {
      throw new IllegalArgumentException("message_id must have 1 to 20 digits");
    }
  }
}
