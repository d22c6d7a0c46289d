package dev.trestle.sandbox.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where an answer may differ from its types: {@code known-deviations.txt}. */
final class KnownDeviations {

  private static final String ANY_METHOD = "*";
  private static final String ANY_DEPTH = "**";

  private final Map<String, List<Known>> byMethod = new HashMap<>();

  KnownDeviations(List<String> lines) {
    for (String line : lines) {
      String[] parts = line.split(" \\| ");
      Set<String> also = Set.copyOf(Arrays.asList(parts[2].split(" ")));
      byMethod.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(new Known(parts[1], also));
    }
  }

  /** Whether this value may stand there although the shape says something else. */
  boolean allow(String method, String path, Shape shape, JsonNode value) {
    String kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return known(ANY_METHOD, path, shape, kind) || known(method, path, shape, kind);
  }

  private boolean known(String method, String path, Shape shape, String kind) {
    return byMethod.getOrDefault(method, List.of()).stream()
        .anyMatch(known -> known.also().contains(kind) && known.isAt(path, shape));
  }

  private record Known(String place, Set<String> also) {

    boolean isAt(String path, Shape shape) {
      return switch (place) {
        case "{object}" -> shape instanceof Shape.Fields;
        case "{time}" -> shape == Scalar.TIME;
        default ->
            place.startsWith(ANY_DEPTH)
                ? ("." + path).endsWith(place.substring(ANY_DEPTH.length()))
                : place.equals(path);
      };
    }
  }
}
