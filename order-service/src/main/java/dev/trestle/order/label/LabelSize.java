package dev.trestle.order.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.trestle.ozon.label.LabelTask;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ozon prints each label in two sizes. */
public enum LabelSize {
  BIG,
  SMALL;

  /** As the API writes it. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws {@link IllegalArgumentException} that names the sizes there are. */
  @JsonCreator
  public static LabelSize of(String wireName) {
    return switch (wireName) {
      case "big" -> BIG;
      case "small" -> SMALL;
      default -> throw new IllegalArgumentException("size must be big or small");
    };
  }

  /** The task that prints this size; older versions of Ozon's method print one size alone. */
  Optional<LabelTask> among(List<LabelTask> tasks) {
    return tasks.stream()
        .filter(task -> (wireName() + "_label").equals(task.type()))
        .findFirst()
        .or(() -> tasks.size() == 1 ? Optional.of(tasks.getFirst()) : Optional.empty());
  }
}
