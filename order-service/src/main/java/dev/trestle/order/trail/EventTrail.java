package dev.trestle.order.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Events that other services were told, for as long as the outbox keeps them: 7 days. */
@ApplicationScoped
class EventTrail implements TrailSource {

  private record Row(
      String topic,
      String aggregateId,
      String ceId,
      String ceType,
      Instant createdAt,
      String traceparent) {

    TrailEntry entry() {
      return new TrailEntry(
          createdAt,
          "event",
          aggregateId,
          ceId,
          "event " + ceId + " for " + topic,
          Details.of("topic", topic).and("type", ceType).all(),
          traceparent);
    }
  }

  @Override
  public Uni<List<TrailEntry>> entries(Set<String> subjects, int limit) {
    return SubjectRows.read(
            Row.class,
            """
            with r as (
              select topic, aggregate_id, ce_id, ce_type, created_at, traceparent
              from outbox where aggregate_id in %s
              order by id desc limit :limit)
            """,
            subjects,
            limit)
        .map(rows -> rows.stream().map(Row::entry).toList());
  }
}
