package dev.trestle.order.sweep;

import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A list of Ozon that is walked again and again, to find what no push told. Each feature brings its
 * own as beans; {@link SweepTurn} walks them all.
 */
public interface Sweep<T> {

  /** In rows, addresses, logs and metrics. */
  String kind();

  /** Sweeps of one family never run at once for an account. */
  default String family() {
    return kind();
  }

  /** How long after the end of one walk the next one begins. */
  Duration every();

  /** Where the walk's window begins; null where the list has no window. */
  default @Nullable Instant windowStart(@Nullable Instant watermark, Instant windowEnd) {
    return null;
  }

  /** Whether the end of its last window says how stale an account may be. */
  default boolean tellsStaleness() {
    return false;
  }

  /**
   * One page of it; no transaction is open.
   *
   * @param next of the page before; null at the beginning
   */
  Uni<OzonAnswer<Page<T>>> ask(Caller caller, Turn turn, @Nullable String next);

  /** Applies a page in the session's transaction. */
  Uni<Found> apply(Mutiny.Session session, SweptPage<T> swept);
}
