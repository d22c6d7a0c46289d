package dev.trestle.order.trail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Pushes that this service took, for as long as the inbox knows them: 14 days. */
@ApplicationScoped
class PushTrail implements TrailSource {

  private record Row(
      String pushId,
      String type,
      String subject,
      Instant receivedAt,
      Instant claimedAt,
      boolean waits,
      String traceparent) {

    TrailEntry entry() {
      String what = "push " + type.replaceAll("^ozon\\.push\\.|\\.v\\d+$", "");
      return new TrailEntry(
          receivedAt,
          "push",
          subject,
          pushId,
          waits ? what + ", set aside until an account of its seller is known" : what,
          Details.of("type", type).and("claimed_at", claimedAt).and("set_aside", waits).all(),
          traceparent);
    }
  }

  @Override
  public Uni<List<TrailEntry>> entries(Set<String> subjects, int limit) {
    return SubjectRows.read(
            Row.class,
            """
            with r as (
              select push_id, type, subject, received_at, claimed_at,
                     set_aside is not null as waits, traceparent
              from inbox where subject in %s
              order by received_at desc limit :limit)
            """,
            subjects,
            limit)
        .map(rows -> rows.stream().map(Row::entry).toList());
  }
}
