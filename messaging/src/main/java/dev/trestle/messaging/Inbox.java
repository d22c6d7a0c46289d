package dev.trestle.messaging;

import dev.trestle.contracts.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Which pushes this service has seen: one row per push id, kept 14 days. Pushes of a seller nobody
 * knows are set aside here with their bytes until an account of that seller is configured.
 */
@ApplicationScoped
public class Inbox {

  /**
   * One push.
   *
   * @param receivedAt when the ingress accepted it
   * @param setAside the body in base64, for a push that must wait for its seller's account
   */
  public record Entry(
      String pushId,
      String type,
      String subject,
      long sellerId,
      Instant receivedAt,
      String traceparent,
      @Nullable String setAside) {}

  private record Claimed(String pushId) {}

  /** Stores the entries that are new, and gives their push ids; repeats stay as they are. */
  public Uni<Set<String>> claim(Mutiny.Session session, List<Entry> entries) {
    String sql =
        """
        with r as (
          insert into inbox (push_id, type, subject, seller_id, received_at, traceparent, set_aside)
          select e.push_id, e.type, e.subject, e.seller_id, e.received_at, e.traceparent,
                 decode(e.set_aside, 'base64')
          from json_to_recordset(cast(cast(:rows as text) as json)) as e(push_id text, type text, subject text,
               seller_id bigint, received_at timestamptz, traceparent text, set_aside text)
          order by e.push_id
          on conflict (push_id) do nothing
          returning push_id)
        """;
    return Rows.read(session, Claimed.class, sql, Map.of("rows", Json.write(entries)))
        .map(rows -> rows.stream().map(Claimed::pushId).collect(Collectors.toSet()));
  }

  /** Takes up to {@code limit} pushes of these sellers out of the set-aside, oldest first. */
  public Uni<List<Entry>> release(Mutiny.Session session, Set<Long> sellers, int limit) {
    String sql =
        """
        with due as (
          select push_id, set_aside from inbox
          where set_aside is not null
            and seller_id in (select cast(value as bigint)
                              from json_array_elements_text(cast(cast(:sellers as text) as json)))
          order by received_at limit :limit for update skip locked),
        r as (
          update inbox i set set_aside = null from due where i.push_id = due.push_id
          returning i.push_id, i.type, i.subject, i.seller_id, i.received_at, i.traceparent,
                    replace(encode(due.set_aside, 'base64'), chr(10), '') as set_aside)
        """;
    return Rows.read(
        session, Entry.class, sql, Map.of("sellers", Json.write(sellers), "limit", limit));
  }
}
