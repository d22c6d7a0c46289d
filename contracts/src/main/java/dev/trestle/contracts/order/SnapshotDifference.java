package dev.trestle.contracts.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which published fields differ between two versions. */
public final class SnapshotDifference {

  private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  /** Reading the fields anew costs more than comparing them. */
  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> snapshot) {
          return Arrays.stream(snapshot.getRecordComponents()).map(Field::of).toList();
        }
      };

  private record Field(String name, Method accessor) {

    static Field of(RecordComponent component) {
      return new Field(NAMES.translate(component.getName()), component.getAccessor());
    }

    @Nullable Object of(Record snapshot) {
      try {
        return accessor.invoke(snapshot);
      } catch (ReflectiveOperationException recordsArePublic) {
        throw new IllegalStateException(recordsArePublic);
      }
    }
  }

  private SnapshotDifference() {}

  /** Field names as published, in the snapshot's order; all known ones if there was none before. */
  public static <T extends Record> List<String> between(@Nullable T before, T after) {
    List<String> changed = new ArrayList<>();
    for (Field field : FIELDS.get(after.getClass())) {
      Object old = before == null ? null : field.of(before);
      if (!Objects.equals(old, field.of(after))) {
        changed.add(field.name());
      }
    }
    return changed;
  }
}
