package dev.trestle.contracts.push;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.ProductId;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Topics;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a push is about: its topic, the field that names it, and the record key that this makes. */
enum Subject {
  POSTING(Topics.PUSH_POSTING, "posting_number", text -> new PostingNumber(text).value()),
  ORDER(Topics.PUSH_ORDER, "order_number", text -> new OrderNumber(text).value()),
  PRODUCT(Topics.PUSH_PRODUCT, "product_id", text -> ProductId.parse(text).toString()),
  STOCKS(Topics.PUSH_STOCK, "seller_id", text -> SellerId.parse(text).toString()),
  CHAT(Topics.PUSH_CHAT, "chat_id", text -> new ChatId(text).value()),
  CATEGORY_TREE(Topics.PUSH_PRODUCT, null, UnaryOperator.identity()),
  CONNECTION(null, null, UnaryOperator.identity());

  private final @Nullable String topic;
  private final @Nullable String keyField;
  private final UnaryOperator<String> key;

  Subject(@Nullable String topic, @Nullable String keyField, UnaryOperator<String> key) {
    this.topic = topic;
    this.keyField = keyField;
    this.key = key;
  }

  @Nullable String topic() {
    return topic;
  }

  @Nullable String keyField() {
    return keyField;
  }

  /** The key of a field's text; throws {@link IllegalArgumentException} where it names nothing. */
  String key(String text) {
    return key.apply(text);
  }
}
