package dev.trestle.order.parked;

import dev.trestle.contracts.Json;
import dev.trestle.messaging.Rows;
import dev.trestle.messaging.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that say which parked records were replayed, by whom, with what result. */
@ApplicationScoped
class Replays {

  private record Row(
      int partition,
      long place,
      Instant at,
      String actor,
      String outcome,
      @Nullable String reason) {}

  private record New(
      int partition, long place, String actor, String outcome, @Nullable String reason) {}

  Uni<Void> note(ParkedId id, String actor, ReplayResults.Result result) {
    String sql =
        """
        insert into parked_replay (partition, place, actor, outcome, reason)
        select partition, place, actor, outcome, reason
        from json_to_recordset(cast(cast(:rows as text) as json))
             as r(partition int, place bigint, actor text, outcome text, reason text)
        """;
    New row = new New(id.partition(), id.offset(), actor, result.outcome(), result.reason());
    return Transactions.run(session -> Rows.write(session, sql, List.of(row)));
  }

  /** Of these records, the newest first; a record that never was replayed is missing. */
  Uni<Map<ParkedId, List<ReplayEntry>>> of(Collection<ParkedRecord> records) {
    String sql =
        """
        with r as (
          select p.partition, p.place, p.at, p.actor, p.outcome, p.reason
          from parked_replay p
          join json_to_recordset(cast(cast(:ids as text) as json)) as w(partition int, "offset" bigint)
               on p.partition = w.partition and p.place = w."offset"
          order by p.id desc)
        """;
    List<ParkedId> ids = records.stream().map(ParkedRecord::id).toList();
    return Panache.withSession(() ->
            Panache.getSession()
                .chain(
                    session -> Rows.read(session, Row.class, sql, Map.of("ids", Json.write(ids)))))
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        row -> new ParkedId(row.partition(), row.place()),
                        Collectors.mapping(
                            row ->
                                new ReplayEntry(row.at(), row.actor(), row.outcome(), row.reason()),
                            Collectors.toList()))));
  }
}
