package dev.trestle.contracts.push;

import dev.trestle.contracts.WireObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every push type that Ozon documents, and the removed TYPE_PRICE_INDEX_CHANGED: what it is about
 * and how its body is read. Source: push chapter of Ozon's Seller API reference, table
 * "Notifications sent by Ozon". TYPE_POSTING_SHIPPED is not here: no payload was ever documented.
 */
public enum PushType {
  PING("TYPE_PING", Subject.CONNECTION, wire -> new Push.Ping(wire.time("time"))),
  NEW_POSTING("TYPE_NEW_POSTING", Subject.POSTING, FbsShapes::ordered),
  POSTING_CANCELLED("TYPE_POSTING_CANCELLED", Subject.POSTING, FbsShapes::cancelled),
  STATE_CHANGED("TYPE_STATE_CHANGED", Subject.POSTING, FbsShapes::stateChanged),
  CUTOFF_DATE_CHANGED("TYPE_CUTOFF_DATE_CHANGED", Subject.POSTING, FbsShapes::cutoffChanged),
  DELIVERY_DATE_CHANGED("TYPE_DELIVERY_DATE_CHANGED", Subject.POSTING, FbsShapes::deliveryChanged),
  FBO_POSTING_NEW("TYPE_FBO_POSTING_NEW", Subject.POSTING, FboShapes::ordered),
  FBO_POSTING_CANCELLED("TYPE_FBO_POSTING_CANCELLED", Subject.POSTING, FboShapes::cancelled),
  FBO_POSTING_STATE_CHANGED(
      "TYPE_FBO_POSTING_STATE_CHANGED", Subject.POSTING, FboShapes::stateChanged),
  FBO_POSTING_DELIVERY_DATE_CHANGED(
      "TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED", Subject.POSTING, FboShapes::deliveryChanged),
  ORDER_NEW("TYPE_ORDER_NEW", Subject.ORDER, OrderShapes::created),
  ORDER_CANCELLED("TYPE_ORDER_CANCELLED", Subject.ORDER, OrderShapes::cancelled),
  ORDER_STATE_CHANGED("TYPE_ORDER_STATE_CHANGED", Subject.ORDER, OrderShapes::stateChanged),
  CREATE_OR_UPDATE_ITEM(
      "TYPE_CREATE_OR_UPDATE_ITEM", Subject.PRODUCT, ProductShapes::createdOrUpdated),
  CREATE_ITEM("TYPE_CREATE_ITEM", Subject.PRODUCT, ProductShapes::created),
  UPDATE_ITEM("TYPE_UPDATE_ITEM", Subject.PRODUCT, ProductShapes::updated),
  PRICE_INDEX_CHANGED(
      "TYPE_PRICE_INDEX_CHANGED", Subject.PRODUCT, ProductShapes::priceIndexChanged),
  DESCRIPTION_CATEGORY_TREE_CHANGED(
      "TYPE_DESCRIPTION_CATEGORY_TREE_CHANGED",
      Subject.CATEGORY_TREE,
      wire -> new CategoryTreeChanged(wire.time("changed_at"))),
  STOCKS_CHANGED("TYPE_STOCKS_CHANGED", Subject.STOCKS, StockShapes::ownWarehouses, "items"),
  FBO_STOCKS_CHANGED(
      "TYPE_FBO_STOCKS_CHANGED", Subject.STOCKS, StockShapes::ozonWarehouses, "sku", "stocks"),
  NEW_MESSAGE("TYPE_NEW_MESSAGE", Subject.CHAT, ChatShapes::written),
  UPDATE_MESSAGE("TYPE_UPDATE_MESSAGE", Subject.CHAT, ChatShapes::changed),
  MESSAGE_READ("TYPE_MESSAGE_READ", Subject.CHAT, ChatShapes::read),
  CHAT_CLOSED("TYPE_CHAT_CLOSED", Subject.CHAT, ChatShapes::closed);

  /** A set-up page of a CRM calls TYPE_STATE_CHANGED so; Ozon's own documents never do. */
  private static final String ALIAS_OF_STATE_CHANGED = "TYPE_POSTING_STATUS_CHANGED";

  /** What Ozon's examples, and perhaps its connection check, print instead of a type. */
  private static final String PLACEHOLDER = "string";

  private static final Map<String, PushType> BY_WIRE_NAME = byWireName();

  private final String wireName;
  private final Subject subject;
  private final Function<WireObject, Push> shape;
  private final List<String> contents;

  PushType(String wireName, Subject subject, Function<WireObject, Push> shape, String... contents) {
    this.wireName = wireName;
    this.subject = subject;
    this.shape = shape;
    this.contents = List.of(contents);
  }

  private static Map<String, PushType> byWireName() {
    Map<String, PushType> byName = new HashMap<>();
    Arrays.stream(values()).forEach(type -> byName.put(type.wireName, type));
    byName.put(ALIAS_OF_STATE_CHANGED, STATE_CHANGED);
    return Map.copyOf(byName);
  }

  /** The type that a body calls itself, if it is one of these. */
  public static Optional<PushType> ofWireName(String name) {
    return Optional.ofNullable(BY_WIRE_NAME.get(name));
  }

  /** As {@link #ofWireName}; a body that calls itself "string" is known by its fields. */
  static Optional<PushType> ofBody(String name, Set<String> fields) {
    if (!name.equals(PLACEHOLDER)) {
      return ofWireName(name);
    }
    if (fields.contains("items")) {
      return Optional.of(STOCKS_CHANGED);
    }
    if (fields.contains("price_index")) {
      return Optional.of(PRICE_INDEX_CHANGED);
    }
    return fields.equals(Set.of("message_type", "time")) ? Optional.of(PING) : Optional.empty();
  }

  /** Ozon's name, as {@code message_type} carries it. */
  public String wireName() {
    return wireName;
  }

  /** Where it is relayed to; null for PING, which is answered and not relayed. */
  public @Nullable String topic() {
    return subject.topic();
  }

  /** The body's field that names its subject; null for PING and the category tree. */
  public @Nullable String keyField() {
    return subject.keyField();
  }

  /** CloudEvents type, such as {@code ozon.push.new-posting.v1}. */
  public String cloudEventType() {
    return "ozon.push." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
  }

  Subject subject() {
    return subject;
  }

  /** Fields of which the body must have at least one, beside seller and subject. */
  List<String> contents() {
    return contents;
  }

  /** Throws {@link IllegalArgumentException} naming the field that is missing or wrong. */
  Push read(WireObject wire) {
    return shape.apply(wire);
  }
}
