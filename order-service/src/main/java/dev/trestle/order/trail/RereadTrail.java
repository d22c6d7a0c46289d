package dev.trestle.order.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last time Ozon was wanted to be asked about a subject, and the last time it was asked. */
@ApplicationScoped
class RereadTrail implements TrailSource {

  private record Row(
      String kind,
      String subject,
      long wanted,
      long done,
      int attempt,
      Instant dueAt,
      Instant wantedAt,
      @Nullable Instant sentAt,
      @Nullable String lastFailure,
      String traceparent) {

    Stream<TrailEntry> entries() {
      boolean waits = wanted > done;
      Details details =
          Details.of("wanted", wanted)
              .and("done", done)
              .and("attempt", attempt)
              .and("last_failure", lastFailure)
              .and("due_at", waits ? dueAt : null);
      String wish = waits ? "re-read wanted, still waiting" : "re-read wanted, and done";
      return Stream.concat(
          Stream.of(entry(wantedAt, wish, details)),
          Stream.ofNullable(sentAt).map(at -> entry(at, sent(), details)));
    }

    private String sent() {
      return lastFailure == null
          ? "Ozon was asked"
          : "Ozon was asked, without success: " + lastFailure;
    }

    private TrailEntry entry(Instant at, String summary, Details details) {
      return new TrailEntry(
          at, "re-read", subject, kind + ":" + subject, summary, details.all(), traceparent);
    }
  }

  @Override
  public Uni<List<TrailEntry>> entries(Set<String> subjects, int limit) {
    return SubjectRows.read(
            Row.class,
            """
            with r as (
              select kind, subject, wanted, done, attempt, due_at, wanted_at, sent_at, last_failure,
                     traceparent
              from reread_request where subject in %s
              order by wanted_at desc limit :limit)
            """,
            subjects,
            limit)
        .map(rows -> rows.stream().flatMap(Row::entries).toList());
  }
}
