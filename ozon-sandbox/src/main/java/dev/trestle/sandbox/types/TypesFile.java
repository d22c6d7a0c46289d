package dev.trestle.sandbox.types;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code ozon-types.txt}; its head says how a line is written. */
final class TypesFile {

  final Map<String, Method> methods = new TreeMap<>();
  final Map<String, Shape> types = new TreeMap<>();

  TypesFile(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words.length > 1 && words[1].startsWith("/")) {
        methods.put(words[1], new Method(words[0], words[1], body(words[2]), body(words[3])));
      } else {
        types.put(words[0], type(words));
      }
    }
  }

  private static Shape type(String[] words) {
    if (words.length == 3 && words[1].equals("=")) {
      return new Shape.OneOf(List.of(words[2].split("\\|")));
    }
    Map<String, Shape.Field> fields = new LinkedHashMap<>();
    Arrays.stream(words)
        .skip(1)
        .forEach(word -> {
          int colon = word.indexOf(':');
          String name = colon < 0 ? word : word.substring(0, colon);
          boolean required = name.endsWith("*");
          Shape shape = colon < 0 ? Scalar.STRING : shape(word.substring(colon + 1));
          fields.put(
              required ? name.substring(0, name.length() - 1) : name,
              new Shape.Field(shape, required));
        });
    return new Shape.Fields(fields);
  }

  private static Shape body(String word) {
    if (word.equals("-")) {
      return Shape.Fields.NONE;
    }
    return word.startsWith("file(") ? new Shape.Bytes(inside(word, 5)) : shape(word);
  }

  private static Shape shape(String word) {
    return switch (word.charAt(0)) {
      case '[' -> new Shape.Array(shape(inside(word, 1)));
      case '{' -> new Shape.Keyed(shape(inside(word, 1)));
      case '(' -> new Shape.OneOf(List.of(inside(word, 1).split("\\|")));
      default -> Scalar.byWord(word).<Shape>map(same -> same).orElse(new Shape.Named(word));
    };
  }

  private static String inside(String word, int from) {
    return word.substring(from, word.length() - 1);
  }
}
