package dev.trestle.order.trail;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Details of an entry being put together: what is not known is left out. */
public final class Details {

  private final Map<String, String> known = new HashMap<>();

  /** Nothing yet. */
  public static Details of(String name, @Nullable Object value) {
    return new Details().and(name, value);
  }

  /** One more, where it is known. */
  public Details and(String name, @Nullable Object value) {
    if (value != null) {
      known.put(name, value.toString());
    }
    return this;
  }

  /** All of them. */
  public Map<String, String> all() {
    return Map.copyOf(known);
  }
}
