package dev.trestle.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Events that Debezium publishes from PostgreSQL's log: committed with the change that they tell
 * of, or not at all. Insert-only; rows are kept 7 days.
 */
@ApplicationScoped
public class Outbox {

  /** Appends the events in the list's order, in the session's transaction. */
  public Uni<Void> append(Mutiny.Session session, List<OutboxEvent> events) {
    return Rows.write(
        session,
        """
        insert into outbox (topic, aggregate_id, ce_id, ce_type, ce_source, ce_time, traceparent, payload)
        select e.topic, e.aggregate_id, e.ce_id, e.ce_type, e.ce_source, e.ce_time, e.traceparent, e.payload
        from rows from (json_to_recordset(cast(cast(:rows as text) as json)) as (topic text, aggregate_id text,
             ce_id text, ce_type text, ce_source text, ce_time text, traceparent text, payload text))
             with ordinality
             as e(topic, aggregate_id, ce_id, ce_type, ce_source, ce_time, traceparent, payload, place)
        order by e.place
        """,
        events);
  }
}
