package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What Ozon tells, with the keys of each body in the order of its documents (push chapter,
 * "Notifications that Ozon sends").
 */
public enum PushType {
  PING("Check of the connection", "time"),
  NEW_POSTING(
      "New posting",
      "posting_number products in_process_at warehouse_id shipment_date tpl_integration_type"
          + " is_express tracking_number delivery_date_begin delivery_date_end seller_id"),
  POSTING_CANCELLED(
      "Cancelled posting",
      "posting_number products old_state new_state changed_state_date reason warehouse_id"
          + " seller_id"),
  STATE_CHANGED(
      "New state of a posting",
      "posting_number new_state changed_state_date warehouse_id seller_id"),
  CUTOFF_DATE_CHANGED(
      "New shipment date of a posting",
      "posting_number new_cutoff_date old_cutoff_date warehouse_id seller_id"),
  DELIVERY_DATE_CHANGED(
      "New delivery date of a posting",
      "posting_number new_delivery_date_begin new_delivery_date_end old_delivery_date_begin"
          + " old_delivery_date_end warehouse_id seller_id"),
  CREATE_OR_UPDATE_ITEM("Product created or changed, or an error in it", Fields.ITEM),
  /** Not sent since July 2023, still listed. */
  CREATE_ITEM("Product created, or an error in it", Fields.ITEM),
  /** Not sent since July 2023, still listed. */
  UPDATE_ITEM("Product changed, or an error in it", Fields.ITEM),
  /** Retired in September 2025: nothing here sends it but an explicit wish. */
  PRICE_INDEX_CHANGED(
      "New price index of a product", "seller_id updated_at sku product_id price_index"),
  STOCKS_CHANGED("New stocks in the seller's warehouses", "seller_id items"),
  NEW_MESSAGE("New chat message", "chat_id chat_type message_id created_at user data seller_id"),
  UPDATE_MESSAGE(
      "Changed chat message",
      "chat_id chat_type message_id created_at updated_at user data seller_id"),
  MESSAGE_READ(
      "Chat message read",
      "chat_id chat_type message_id created_at user last_read_message_id seller_id"),
  /** Nothing tells two closings of one chat apart. */
  CHAT_CLOSED("Closed chat", "chat_id chat_type user seller_id"),
  /** Names no seller. */
  DESCRIPTION_CATEGORY_TREE_CHANGED("New category tree", "changed_at"),
  FBO_POSTING_NEW(
      "New FBO posting",
      "posting_number order_number uuid products creation_date warehouse_id seller_id"),
  FBO_POSTING_CANCELLED(
      "Cancelled FBO posting",
      "posting_number order_number uuid products old_state new_state cancel_date reason"
          + " warehouse_id seller_id"),
  FBO_POSTING_STATE_CHANGED(
      "New state of an FBO posting",
      "posting_number order_number uuid new_state changed_state_date warehouse_id seller_id"),
  FBO_POSTING_DELIVERY_DATE_CHANGED(
      "New delivery date of an FBO posting",
      "posting_number order_number uuid old_delivery_date_begin old_delivery_date_end"
          + " new_delivery_date_begin new_delivery_date_end warehouse_id seller_id"),
  FBO_STOCKS_CHANGED("New stocks in Ozon's warehouses", "sku stocks updated_at seller_id"),
  ORDER_NEW("New order", "order_number order_id uuid created_at seller_id"),
  ORDER_CANCELLED("Cancelled order", "order_number order_id uuid cancelled_at seller_id"),
  ORDER_STATE_CHANGED(
      "New state of an order",
      "order_number order_id uuid old_state new_state updated_at seller_id");

  private static final String PREFIX = "TYPE_";

  private final String description;
  private final List<String> fields;

  PushType(String description, String fields) {
    this.description = description;
    this.fields = List.of(fields.split(" "));
  }

  /** {@code message_type} on the wire. */
  public String wire() {
    return PREFIX + name();
  }

  public String description() {
    return description;
  }

  /** Keys of the body after {@code message_type}. */
  public List<String> fields() {
    return fields;
  }

  /**
   * Whether the set-up methods know it; a ping comes anyway, and two types are not in their list.
   */
  public boolean bindable() {
    return switch (this) {
      case PING, PRICE_INDEX_CHANGED, DESCRIPTION_CATEGORY_TREE_CHANGED -> false;
      case NEW_POSTING,
          POSTING_CANCELLED,
          STATE_CHANGED,
          CUTOFF_DATE_CHANGED,
          DELIVERY_DATE_CHANGED,
          CREATE_OR_UPDATE_ITEM,
          CREATE_ITEM,
          UPDATE_ITEM,
          STOCKS_CHANGED,
          NEW_MESSAGE,
          UPDATE_MESSAGE,
          MESSAGE_READ,
          CHAT_CLOSED,
          FBO_POSTING_NEW,
          FBO_POSTING_CANCELLED,
          FBO_POSTING_STATE_CHANGED,
          FBO_POSTING_DELIVERY_DATE_CHANGED,
          FBO_STOCKS_CHANGED,
          ORDER_NEW,
          ORDER_CANCELLED,
          ORDER_STATE_CHANGED ->
          true;
    };
  }

  public static Optional<PushType> of(String wire) {
    return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
  }

  /** The body with these values, in Ozon's order; every key must have one, and no other may be. */
  ObjectNode body(ObjectNode values) {
    ObjectNode body = Json.object().put("message_type", wire());
    for (String field : fields) {
      JsonNode value = values.get(field);
      if (value == null) {
        throw new IllegalArgumentException(wire() + " needs " + field);
      }
      body.set(field, value);
    }
    if (body.size() != values.size() + 1) {
      List<String> names = new ArrayList<>();
      values.fieldNames().forEachRemaining(names::add);
      throw new IllegalArgumentException(wire() + " has no more than " + fields + ", not " + names);
    }
    return body;
  }

  /** An enum's constants cannot see its own static fields. */
  private static final class Fields {
    private static final String ITEM = "seller_id offer_id product_id is_error changed_at";
  }
}
