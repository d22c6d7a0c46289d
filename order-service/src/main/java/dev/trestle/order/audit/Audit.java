package dev.trestle.order.audit;

import dev.trestle.messaging.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notes acts. An act that cannot be noted is not done. */
@ApplicationScoped
public class Audit {

  private static final Logger LOG = Logger.getLogger(Audit.class);

  private record Begun(long id) {}

  /**
   * Does the work between two notes, with no transaction open.
   *
   * @param outcome one word or a short sentence on the result, without personal data
   */
  public <T> Uni<T> around(Act act, Supplier<Uni<T>> work, Function<T, String> outcome) {
    return begin(act)
        .chain(id ->
            Uni.createFrom()
                .deferred(work::get)
                .onFailure()
                .call(trouble -> end(id, "failed here: " + trouble.getClass().getSimpleName()))
                .call(result -> end(id, outcome.apply(result))));
  }

  /** Acts, the newest first. */
  Uni<List<AuditEntry>> page(@Nullable String subject, @Nullable Long before, int limit) {
    String sql =
        """
        with r as (
          select id, at, actor, action, account_id, subject, outcome, finished_at, traceparent
          from audit
          where id < :before and (:subject = '' or subject = :subject)
          order by id desc limit :limit)
        """;
    return Panache.withSession(() ->
        Panache.getSession()
            .chain(session ->
                Rows.read(
                    session,
                    AuditEntry.class,
                    sql,
                    Map.of(
                        "before", before == null ? Long.MAX_VALUE : before,
                        "subject", subject == null ? "" : subject,
                        "limit", limit))));
  }

  private Uni<Long> begin(Act act) {
    Map<String, Object> values = new HashMap<>();
    values.put("actor", act.actor());
    values.put("action", act.action());
    values.put("account", act.accountId() == null ? "" : act.accountId().toString());
    values.put("subject", act.subject());
    values.put("traceparent", act.trace().toString());
    String sql =
        """
        with r as (
          insert into audit (actor, action, account_id, subject, traceparent)
          values (:actor, :action, cast(nullif(:account, '') as bigint), :subject, :traceparent)
          returning id)
        """;
    return inTransaction(session -> Rows.read(session, Begun.class, sql, values))
        .map(rows -> rows.getFirst().id());
  }

  /** What was done is done: its result goes out although the second note is missing. */
  private Uni<Integer> end(long id, String outcome) {
    String sql =
        "update audit set outcome = :outcome, finished_at = clock_timestamp() where id = :id";
    return inTransaction(session -> Rows.update(session, sql, Map.of("id", id, "outcome", outcome)))
        .onFailure()
        .invoke(trouble -> LOG.errorf("audit id=%d ended unnoted (%s): %s", id, outcome, trouble))
        .onFailure()
        .recoverWithItem(0);
  }

  private static <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
  }
}
