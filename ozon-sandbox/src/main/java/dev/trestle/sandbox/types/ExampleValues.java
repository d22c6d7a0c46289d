package dev.trestle.sandbox.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.sandbox.wire.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** Made-up values by type and by the field's name, such as money, times, ids and URLs. */
final class ExampleValues {

  private static final Instant FIRST_TIME = Instant.parse("2026-09-01T06:00:00Z");

  private final long seed;
  private final String files;

  ExampleValues(long seed, String files) {
    this.seed = seed;
    this.files = files;
  }

  JsonNode of(Scalar scalar, String name, String place) {
    var random = new SplittableRandom(seed * 1_000_003 + place.hashCode());
    return switch (scalar) {
      case STRING -> new TextNode(text(name, random));
      case TIME -> new TextNode(time(random));
      case BYTES -> new BinaryNode(SampleFile.PDF.content());
      case BOOL -> BooleanNode.valueOf(flag(name));
      case INT -> IntNode.valueOf((int) number(name, random));
      case LONG, ULONG -> LongNode.valueOf(number(name, random));
      case LONGTEXT -> new TextNode(Long.toString(number(name, random)));
      case NUMBER -> DecimalNode.valueOf(decimal(name, random));
      case FILE, ANY -> NullNode.instance;
    };
  }

  /** What was asked for has worked; nothing is special, and there is no next page. */
  private static boolean flag(String name) {
    return name.matches("result|success|ok|valid|updated|enabled?|is_(active|enabled|valid)");
  }

  private static BigDecimal decimal(String name, SplittableRandom random) {
    long most = name.matches(".*(percent|ratio|rate|latitude|longitude).*") ? 9_000 : 500_000;
    return BigDecimal.valueOf(random.nextLong(1_000, most), 2);
  }

  private static long number(String name, SplittableRandom random) {
    if (name.endsWith("id") || name.endsWith("ids") || name.equals("sku") || name.equals("skus")) {
      return random.nextLong(100_000_000L, 2_000_000_000L);
    }
    return name.contains("percent") ? random.nextLong(1, 90) : random.nextLong(1, 10);
  }

  private static String time(SplittableRandom random) {
    return String.valueOf(
        Json.time(FIRST_TIME.plus(Duration.ofSeconds(random.nextLong(2_000_000)))));
  }

  private String text(String name, SplittableRandom random) {
    long number = random.nextLong(100_000, 1_000_000);
    return switch (name) {
      case "cursor", "last_id", "next_page_token", "page_token" -> "";
      case "currency", "currency_code" -> "RUB";
      case "posting_number" -> "24%d-%04d-1".formatted(number, 1 + number % 9_000);
      case "order_number" -> "24%d-%04d".formatted(number, 1 + number % 9_000);
      case "offer_id" -> "TR-" + number;
      case "status", "state" -> "success";
      case "date" -> time(random).substring(0, 10);
      case "phone" -> "+70000000000";
      case "email" -> "nobody@example.com";
      default -> byPart(name, number, random);
    };
  }

  private String byPart(String name, long number, SplittableRandom random) {
    if (name.contains("error")) {
      return "";
    }
    if (name.contains("url") || name.contains("link") || name.equals("file")) {
      return files + "example-" + number + ".pdf";
    }
    if (name.contains("image") || name.contains("photo") || name.contains("picture")) {
      return files + "example-" + number + ".png";
    }
    if (name.contains("currency")) {
      return "RUB";
    }
    if (name.matches(".*(price|amount|sum|cost|total|balance|fee|commission).*")) {
      return number / 100 + "." + number % 90 / 10 + "0";
    }
    if (name.matches(".*(_at|date|time|moment|_from|_to)")) {
      return time(random);
    }
    return name.matches("(.*_)?ids?|.*number|barcodes?|inn|kpp|code")
        ? Long.toString(number)
        : "Пример " + number;
  }
}
