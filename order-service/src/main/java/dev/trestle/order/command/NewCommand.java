package dev.trestle.order.command;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is asked for.
 *
 * @param kind name of a {@link CommandKind}
 * @param subjects what it is about; commands about one subject go one after the other
 * @param intent of the kind's own type
 * @param actor who asks
 * @param key of the caller; the same key within 24 h is the same command
 */
public record NewCommand(
    long accountId,
    String kind,
    List<String> subjects,
    Object intent,
    String actor,
    @Nullable String key,
    String traceparent) {

  /** Copies the subjects; refuses none. */
  public NewCommand {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("subjects must not be empty");
    }
  }

  /** The same for requests that ask the same. */
  String requestHash() {
    return Sha256.hex(Json.write(List.of(kind, subjects, intent)));
  }
}
