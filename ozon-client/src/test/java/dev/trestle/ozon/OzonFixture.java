package dev.trestle.ozon;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Answers in Ozon's shapes, by case: {@code fixtures/ozon/<area>/<case>.json}. */
public final class OzonFixture {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private OzonFixture() {}

  /** Reads one, such as {@code posting/list-v4}. */
  public static WireObject answer(String name) {
    String path = "/fixtures/ozon/" + name + ".json";
    try (var stream = OzonFixture.class.getResourceAsStream(path)) {
      return new WireObject(MAPPER.readTree(Objects.requireNonNull(stream, path)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads JSON that is too short for a file. */
  public static WireObject json(String json) {
    try {
      return new WireObject(MAPPER.readTree(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
