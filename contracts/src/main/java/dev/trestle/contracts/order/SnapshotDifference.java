package dev.trestle.contracts.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which published fields differ between two versions. */
public final class SnapshotDifference {

  private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private SnapshotDifference() {}

  /** Field names as published, in the snapshot's order; all known ones if there was none before. */
  public static <T extends Record> List<String> between(@Nullable T before, T after) {
    List<String> changed = new ArrayList<>();
    for (RecordComponent field : after.getClass().getRecordComponents()) {
      Object old = before == null ? null : value(field, before);
      if (!Objects.equals(old, value(field, after))) {
        changed.add(NAMES.translate(field.getName()));
      }
    }
    return changed;
  }

  private static @Nullable Object value(RecordComponent field, Record snapshot) {
    try {
      return field.getAccessor().invoke(snapshot);
    } catch (ReflectiveOperationException recordsArePublic) {
      throw new IllegalStateException(recordsArePublic);
    }
  }
}
