package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Values for a push of any type about things that do not exist; the same ones for the same seed.
 */
public final class MadeUp {

  private final long seed;
  private final Clock clock;
  private final AtomicLong made = new AtomicLong();

  public MadeUp(long seed, Clock clock) {
    this.seed = seed;
    this.clock = clock;
  }

  public ObjectNode values(SellerId seller, PushType type) {
    Random random = new Random(seed * 1_000_003 + made.incrementAndGet());
    ObjectNode values = Json.object();
    String order = "%08d-%04d".formatted(random.nextInt(10_000_000, 99_999_999), order(random));
    for (String field : type.fields()) {
      switch (field) {
        case "seller_id" -> values.put(field, seller.value());
        case "posting_number" -> values.put(field, order + "-1");
        case "order_number" -> values.put(field, order);
        case "old_state" -> values.put(field, state(type, "order_in_delivery", "posting_created"));
        case "new_state" -> values.put(field, newState(type));
        case "products" -> values.set(field, Json.array().add(product(type, random)));
        case "price_index" -> values.put(field, 1 + random.nextInt(4));
        default -> values.set(field, value(field, random));
      }
    }
    return values;
  }

  public void reset() {
    made.set(0);
  }

  private static int order(Random random) {
    return 1 + random.nextInt(9_998);
  }

  private static String newState(PushType type) {
    return type == PushType.POSTING_CANCELLED || type == PushType.FBO_POSTING_CANCELLED
        ? "posting_canceled"
        : state(type, "order_done", "posting_transferring_to_delivery");
  }

  private static String state(PushType type, String ofOrder, String ofPosting) {
    return type == PushType.ORDER_STATE_CHANGED ? ofOrder : ofPosting;
  }

  /** All fields that are not named here are times. */
  private JsonNode value(String field, Random random) {
    ObjectNode holder = Json.object();
    return switch (field) {
      case "uuid", "chat_id" -> text(new UUID(random.nextLong(), random.nextLong()).toString());
      case "order_id" -> holder.numberNode(random.nextLong(10_000_000_000L, 99_999_999_999L));
      case "warehouse_id" -> holder.numberNode(warehouse(random));
      case "sku" -> holder.numberNode(sku(random));
      case "product_id" -> holder.numberNode(random.nextLong(1_000_000L, 2_000_000_000L));
      case "offer_id" -> text("ЛМП/" + random.nextInt(100));
      case "is_error", "is_express" -> holder.booleanNode(false);
      case "tpl_integration_type" -> text("ozon");
      case "tracking_number" -> text("");
      case "reason" -> Json.object().put("id", 352).put("message", "Нет на складе");
      case "items" -> Json.array().add(item(random));
      case "stocks" -> stocks(random);
      case "chat_type" -> text("Buyer_Seller");
      case "message_id", "last_read_message_id" -> text("30000000008" + digits(random));
      case "user" -> Json.object().put("id", digits(random)).put("type", "Customer");
      case "data" -> Json.array().add("Когда приедет заказ?");
      default -> text(Json.time(clock.instant()));
    };
  }

  private ObjectNode item(Random random) {
    ObjectNode item =
        Json.object()
            .put("product_id", random.nextLong(1_000_000L, 2_000_000_000L))
            .put("sku", sku(random))
            .put("updated_at", Json.time(clock.instant()));
    ArrayNode stocks = item.putArray("stocks");
    stocks
        .addObject()
        .put("warehouse_id", warehouse(random))
        .put("present", 1 + random.nextInt(50))
        .put("reserved", random.nextInt(2));
    return item;
  }

  private static ObjectNode product(PushType type, Random random) {
    ObjectNode product = Json.object().put("sku", sku(random));
    if (type == PushType.NEW_POSTING) {
      product.put("offer_id", "ЛМП/" + random.nextInt(100));
    }
    return product.put("quantity", 1 + random.nextInt(3));
  }

  private static ObjectNode stocks(Random random) {
    return Json.object()
        .put("new_present", random.nextInt(50))
        .put("new_reserved", random.nextInt(3))
        .put("old_present", random.nextInt(50))
        .put("old_reserved", random.nextInt(3));
  }

  private static long sku(Random random) {
    return random.nextLong(100_000_000L, 2_000_000_000L);
  }

  /** 14 digits, as Ozon's. */
  private static long warehouse(Random random) {
    return random.nextLong(10_000_000_000_000L, 99_999_999_999_999L);
  }

  private static String digits(Random random) {
    return Integer.toString(random.nextInt(10_000_000, 99_999_999));
  }

  private static TextNode text(@Nullable String value) {
    return TextNode.valueOf(value);
  }
}
