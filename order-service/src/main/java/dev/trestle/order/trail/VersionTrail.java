package dev.trestle.order.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versions of postings and of orders. */
@ApplicationScoped
class VersionTrail implements TrailSource {

  private record Row(
      String subject,
      long version,
      Instant at,
      String cause,
      @Nullable String causeId,
      @Nullable String previousStatus,
      @Nullable String status,
      String changed) {

    TrailEntry entry() {
      return new TrailEntry(
          at,
          "version",
          subject,
          subject + ":" + version,
          "version " + version + " by " + cause + ", " + move(),
          Details.of("version", version)
              .and("cause", cause)
              .and("cause_id", causeId)
              .and("previous_status", previousStatus)
              .and("status", status)
              .and("changed", changed)
              .all(),
          null);
    }

    private String move() {
      return Objects.equals(previousStatus, status)
          ? "status stays " + status
          : "status " + previousStatus + " → " + status;
    }
  }

  @Override
  public Uni<List<TrailEntry>> entries(Set<String> subjects, int limit) {
    return SubjectRows.read(
            Row.class,
            """
            with r as (
              select posting_number as subject, version, at, cause, cause_id, previous_status, status,
                     changed
              from posting_history where posting_number in %1$s
              union all
              select id, version, at, cause, cause_id, previous_status, status, changed
              from ozon_order_history where id in %1$s
              order by at desc, version desc limit :limit)
            """,
            subjects,
            limit)
        .map(rows -> rows.stream().map(Row::entry).toList());
  }
}
