package dev.trestle.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** How sweeps stand, for people and metrics, and what people want of them. */
@ApplicationScoped
public class SweepBoard {

  /**
   * One sweep of one account.
   *
   * @param watermark upper end of the last window that was completed
   * @param windowEnd upper end of the one under way; null while none is
   * @param startedAt of the one under way, else of the last one
   * @param seen of the one under way so far, else of the last one
   * @param found differences among them
   * @param failures in a row
   * @param lastFailure the newest one, even if it went on since
   */
  public record Standing(
      String kind,
      long accountId,
      @Nullable Instant watermark,
      @Nullable Instant windowEnd,
      @Nullable Instant startedAt,
      long seen,
      long found,
      @Nullable Integer percent,
      @Nullable Instant lastStartedAt,
      @Nullable Instant finishedAt,
      @Nullable Long lastSeen,
      @Nullable Long lastFound,
      int failures,
      @Nullable Instant failedAt,
      @Nullable String lastFailure,
      Instant dueAt,
      Instant createdAt) {}

  /** All sweeps, by account and kind. */
  public Uni<List<Standing>> standing(Mutiny.Session session) {
    return Rows.read(
        session,
        Standing.class,
        """
        with r as (
          select kind, account_id, watermark, window_end, started_at, seen, found, percent,
                 last_started_at, finished_at, last_seen, last_found, failures, failed_at,
                 last_failure, due_at, created_at
          from sweep order by account_id, kind)
        """,
        Map.of());
  }

  /**
   * Somebody wants a sweep that begins after now.
   *
   * @return false where there is no such sweep
   */
  public Uni<Boolean> want(Mutiny.Session session, String kind, long account, Duration delay) {
    return Rows.update(
            session,
            """
            update sweep
            set wanted_at = clock_timestamp() + :delay_ms * interval '1 millisecond',
                due_at = least(due_at, clock_timestamp() + :delay_ms * interval '1 millisecond')
            where kind = :kind and account_id = :account_id
            """,
            Map.of("kind", kind, "account_id", account, "delay_ms", delay.toMillis()))
        .map(count -> count > 0);
  }
}
