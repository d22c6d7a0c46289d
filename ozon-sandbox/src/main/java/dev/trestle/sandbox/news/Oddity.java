package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.sandbox.wire.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Differences from the plain shape that Ozon's documents or integrators show. */
public enum Oddity {
  /** Chat examples print {@code "seller_id": "100001"}. */
  SELLER_ID_AS_TEXT,
  /** Every chat example spells Customer with a Cyrillic С. */
  CYRILLIC_CUSTOMER,
  /** Late payment and deleted intervals: the date is {@code ""}. */
  EMPTY_DATES,
  /** The same as null. */
  NULL_DATES,
  /** The same without the key. */
  MISSING_DATES,
  /** {@code "message_type": "string"}, as the examples of ping, stocks and price index print it. */
  MESSAGE_TYPE_STRING,
  /** Nine digits after the second in every time. */
  NANOSECONDS,
  /** The table of TYPE_FBO_STOCKS_CHANGED says array, its example shows an object. */
  STOCKS_AS_ARRAY,
  /** The table of TYPE_ORDER_NEW says creation_date, its example created_at. */
  CREATION_DATE;

  private static final List<String> MAY_BE_EMPTY =
      List.of(
          "in_process_at", "new_cutoff_date", "new_delivery_date_begin", "new_delivery_date_end");

  private static final JsonNode EMPTY = TextNode.valueOf("");
  private static final JsonNode NULL = NullNode.getInstance();
  private static final String CYRILLIC = "\u0421ustomer";
  private static final String WHOLE_SECONDS = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  /** Name in the control API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Oddity> of(String word) {
    return Arrays.stream(values()).filter(oddity -> oddity.word().equals(word)).findFirst();
  }

  void apply(PushType type, ObjectNode body) {
    switch (this) {
      case SELLER_ID_AS_TEXT -> replace(body, "seller_id", id -> TextNode.valueOf(id.asText()));
      case CYRILLIC_CUSTOMER -> {
        if (body.path("user").path("type").asText().equals("Customer")) {
          ((ObjectNode) body.path("user")).put("type", CYRILLIC);
        }
      }
      case EMPTY_DATES -> MAY_BE_EMPTY.forEach(date -> replace(body, date, any -> EMPTY));
      case NULL_DATES -> MAY_BE_EMPTY.forEach(date -> replace(body, date, any -> NULL));
      case MISSING_DATES -> body.remove(MAY_BE_EMPTY);
      case MESSAGE_TYPE_STRING -> body.put("message_type", "string");
      case NANOSECONDS -> nanoseconds(body);
      case STOCKS_AS_ARRAY -> replace(body, "stocks", stocks -> Json.array().add(stocks));
      case CREATION_DATE -> {
        if (type == PushType.ORDER_NEW && body.has("created_at")) {
          body.set("creation_date", body.remove("created_at"));
        }
      }
    }
  }

  private static void replace(ObjectNode body, String field, UnaryOperator<JsonNode> with) {
    JsonNode value = body.get(field);
    if (value != null) {
      body.set(field, with.apply(value));
    }
  }

  private static void nanoseconds(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getValue().asText().matches(WHOLE_SECONDS)) {
          entry.setValue(TextNode.valueOf(entry.getValue().asText().replace("Z", ".104729530Z")));
        }
      }
    }
    node.forEach(Oddity::nanoseconds);
  }
}
