package dev.trestle.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as Ozon really writes it, in pushes and in answers: numbers may be text, dates may
 * be empty, null or missing, with any fraction and any offset; an amount may be text, a number or
 * an object. What is empty or of another kind is unknown, never an error; only the required readers
 * throw, naming the field.
 */
public record WireObject(JsonNode node) {

  /** Text or a number as text; null where it is missing, blank or another kind. */
  public @Nullable String text(String field) {
    return scalar(node.path(field));
  }

  /** As {@link #text}; throws {@link IllegalArgumentException} where it is unknown. */
  public String requiredText(String field) {
    String text = text(field);
    if (text == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  /** A whole number of up to 64 bits, written as a number or as text. */
  public @Nullable Long number(String field) {
    String text = text(field);
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException notWhole) {
      return null;
    }
  }

  /** As {@link #number}; throws {@link IllegalArgumentException} where it is unknown. */
  public long requiredNumber(String field) {
    Long number = number(field);
    if (number == null) {
      throw new IllegalArgumentException(field + " is missing or no whole number");
    }
    return number;
  }

  /** A number with a fraction, written as a number or as text; trailing zeros are dropped. */
  public @Nullable BigDecimal decimal(String field) {
    String text = text(field);
    try {
      if (text == null) {
        return null;
      }
      BigDecimal stripped = new BigDecimal(text.strip()).stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /** True or false, also as text; null where it is anything else. */
  public @Nullable Boolean flag(String field) {
    return switch (node.path(field).asText()) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** An ISO 8601 time with an offset. */
  public @Nullable Instant time(String field) {
    String text = text(field);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unknownForm) {
      return null;
    }
  }

  /**
   * An amount: {@code {"amount":"279.00","currency":"RUB"}}, or text or a number with its currency
   * in {@code currencyField} beside it.
   */
  public @Nullable Money money(String field, String currencyField) {
    JsonNode value = node.path(field);
    String amount = scalar(value.isObject() ? value.path("amount") : value);
    String currency = scalar(value.isObject() ? value.path("currency") : node.path(currencyField));
    try {
      return amount == null || currency == null
          ? null
          : new Money(new BigDecimal(amount.strip()), currency);
    } catch (NumberFormatException noAmount) {
      return null;
    }
  }

  /** The object at a field; an empty one where there is none. */
  public WireObject object(String field) {
    JsonNode value = node.path(field);
    return new WireObject(value.isObject() ? value : MissingNode.getInstance());
  }

  /** Whether there is an object at this field, also an empty one; {@code []} is none. */
  public boolean has(String field) {
    return node.path(field).isObject();
  }

  /** Whether there is a list at this field, also an empty one; {@code {}} is none. */
  public boolean hasList(String field) {
    return node.path(field).isArray();
  }

  /** The elements of a list; empty where there is none. */
  public List<WireObject> objects(String field) {
    List<WireObject> objects = new ArrayList<>();
    JsonNode value = node.path(field);
    if (value.isArray()) {
      value.forEach(element -> objects.add(new WireObject(element)));
    }
    return objects;
  }

  /** As {@link #objects}, but an object outside a list stands for a list of one. */
  public List<WireObject> oneOrMore(String field) {
    return has(field) ? List.of(object(field)) : objects(field);
  }

  /** The texts and numbers of a list, as text; a value outside a list stands for a list of one. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    JsonNode value = node.path(field);
    for (JsonNode element : value.isArray() ? value : List.of(value)) {
      if (element.isTextual() || element.isNumber()) {
        texts.add(element.asText());
      }
    }
    return texts;
  }

  private static @Nullable String scalar(JsonNode value) {
    String text = value.isTextual() || value.isNumber() ? value.asText() : "";
    return text.isBlank() ? null : text;
  }
}
