package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.SnapshotDifference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate at one version, and what becomes of it. Pure: the same aggregate and the same facts
 * always give the same step.
 *
 * @param content null before anything is known
 * @param version 0 before anything is known
 * @param observedAt when Ozon was asked for the newest answer applied; null while only pushes are
 *     known
 */
public record Versioned<T extends Record & Snapshot>(
    @Nullable T content, long accountId, long version, @Nullable Instant observedAt) {

  /**
   * What an answer or a push did.
   *
   * @param after equal to before, but for the clock, where there is no change
   * @param change the new version, if there is one
   */
  public record Step<T extends Record & Snapshot>(Versioned<T> after, Optional<Change<T>> change) {}

  /** An aggregate nobody told us about yet. */
  public static <T extends Record & Snapshot> Versioned<T> unseen(long accountId) {
    return new Versioned<>(null, accountId, 0, null);
  }

  /**
   * Applies Ozon's answer, if Ozon was asked after the answer that is stored.
   *
   * @param askedAt the database's clock when the request was sent
   * @param causeId id of the command that was the cause; null where none was
   */
  public Step<T> observe(T answer, Instant askedAt, Cause cause, @Nullable String causeId) {
    return isNewerThanKnown(askedAt)
        ? advance(answer, askedAt, cause, causeId)
        : new Step<>(this, Optional.empty());
  }

  /** Whether an answer asked for then is newer than the one that is stored. */
  public boolean isNewerThanKnown(Instant askedAt) {
    return observedAt == null || askedAt.isAfter(observedAt);
  }

  /** Applies facts that are no answer to a question; whether they are news is the caller's word. */
  public Step<T> tell(T facts, Cause cause, @Nullable String causeId) {
    return advance(facts, observedAt, cause, causeId);
  }

  private Step<T> advance(
      T next, @Nullable Instant observed, Cause cause, @Nullable String causeId) {
    List<String> changed = SnapshotDifference.between(content, next);
    if (changed.isEmpty()) {
      return new Step<>(new Versioned<>(content, accountId, version, observed), Optional.empty());
    }
    Versioned<T> after = new Versioned<>(next, accountId, version + 1, observed);
    return new Step<>(after, Optional.of(new Change<>(after, content, changed, cause, causeId)));
  }
}
