package dev.trestle.order.sweep;

import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.messaging.snapshot.Answers;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.Page;
import java.time.Instant;
import java.util.List;

/**
 * A page that a sweep read.
 *
 * @param askedAt the database's clock when the request left
 */
public record SweptPage<T>(Page<T> page, Turn turn, OzonAccount account, Instant askedAt) {

  /** What a version that it makes is to name as its cause. */
  public Cause cause() {
    return turn.watermark() == null ? Cause.FIRST_SYNC : Cause.SWEEP;
  }

  /** The page as contents of one kind of aggregate. */
  public <S extends Record & Snapshot> Answers<S> answers(List<S> contents) {
    return new Answers<>(contents, account.id(), askedAt, cause(), null, TraceParent.start());
  }
}
