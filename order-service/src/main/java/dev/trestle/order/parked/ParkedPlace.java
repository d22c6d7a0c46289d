package dev.trestle.order.parked;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a page of the list begins: in each partition before this offset.
 *
 * @param offsets by partition; one that is missing begins at its end
 */
record ParkedPlace(Map<Integer, Long> offsets) {

  static final ParkedPlace END = new ParkedPlace(Map.of());

  ParkedPlace {
    offsets = Map.copyOf(offsets);
  }

  static ParkedPlace parse(String cursor) {
    Map<Integer, Long> offsets = new HashMap<>();
    for (String each : cursor.split(",")) {
      ParkedId id = ParkedId.parse(each);
      if (offsets.put(id.partition(), id.offset()) != null) {
        throw new IllegalArgumentException("must be a cursor from the page before");
      }
    }
    return new ParkedPlace(offsets);
  }

  @Override
  public String toString() {
    return new TreeMap<>(offsets)
        .entrySet().stream()
            .map(each -> each.getKey() + "-" + each.getValue())
            .collect(Collectors.joining(","));
  }
}
