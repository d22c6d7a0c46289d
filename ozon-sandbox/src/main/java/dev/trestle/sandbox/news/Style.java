package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** How bodies are written: plainly, or as odd as Ozon's documents sometimes are. */
public record Style(PushShape shape, Set<Oddity> oddities) {

  public static final Style PLAIN = new Style(PushShape.OF_2026, Set.of());

  public Style {
    oddities = Set.copyOf(oddities);
  }

  public Style with(PushShape other) {
    return new Style(other, oddities);
  }

  /** Oddities in the order of their declaration, so that the same wish gives the same body. */
  public ObjectNode body(PushType type, ObjectNode values) {
    ObjectNode body = type.body(values);
    shape.apply(type, body);
    oddities.stream().sorted().forEach(oddity -> oddity.apply(type, body));
    return body;
  }
}
