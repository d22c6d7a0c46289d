package dev.trestle.ozon.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.catalogue.OzonMethod.Limit;
import dev.trestle.ozon.catalogue.OzonMethod.Owner;
import dev.trestle.ozon.catalogue.OzonMethod.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code methods.json}: one method a line. The verb is POST unless said; a limit is {@code
 * 80/PT1M}, 80 in any minute.
 */
final class CatalogueFile {

  private static final String NAME = "methods.json";

  private CatalogueFile() {}

  static List<OzonMethod> read() {
    try (InputStream file = CatalogueFile.class.getResourceAsStream(NAME)) {
      List<OzonMethod> methods = new ArrayList<>();
      for (JsonNode line : new ObjectMapper().readTree(file)) {
        methods.add(method(new WireObject(line)));
      }
      return List.copyOf(methods);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static OzonMethod method(WireObject line) {
    String verb = line.text("verb");
    Long batch = line.number("batch");
    return new OzonMethod(
        line.requiredText("path"),
        verb == null ? Verb.POST : Verb.valueOf(verb),
        line.requiredText("area"),
        Owner.valueOf(line.requiredText("owner")),
        writes(line.requiredText("kind")),
        batch == null ? 0 : Math.toIntExact(batch),
        limits(line.texts("limits")),
        limits(line.texts("item_limits")),
        line.text("successor"),
        day(line.text("switched_off")));
  }

  private static boolean writes(String kind) {
    return switch (kind) {
      case "write" -> true;
      case "read" -> false;
      default -> throw new IllegalArgumentException(kind + " is neither read nor write");
    };
  }

  private static List<Limit> limits(List<String> texts) {
    return texts.stream().map(CatalogueFile::limit).toList();
  }

  private static Limit limit(String text) {
    String[] parts = text.split("/", 2);
    return new Limit(Integer.parseInt(parts[0]), Duration.parse(parts[1]));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
