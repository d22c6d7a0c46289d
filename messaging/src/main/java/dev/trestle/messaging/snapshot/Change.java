package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.order.Cause;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One new version: one history row, one event.
 *
 * @param before the content of the version before; null at version 1
 * @param changed names of the fields that differ from the version before
 * @param causeId id of the push or command that was the cause; null where Ozon's answer was
 */
public record Change<T extends Record & Snapshot>(
    Versioned<T> after,
    @Nullable T before,
    List<String> changed,
    Cause cause,
    @Nullable String causeId) {

  /** Copies the list. */
  public Change {
    changed = List.copyOf(changed);
  }

  /** Where it stood before; null at version 1, and while it was unknown. */
  public @Nullable String previousStatus() {
    return before == null ? null : before.status();
  }

  /** What it is now. */
  public T content() {
    return Objects.requireNonNull(after.content(), "a version has content");
  }
}
