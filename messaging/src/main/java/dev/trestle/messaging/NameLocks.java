package dev.trestle.messaging;

import dev.trestle.contracts.Json;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Locks rows that do not exist yet, by their names, to the end of the transaction: of two that
 * would make the same row, the second one waits and then finds it. Not PostgreSQL's advisory locks:
 * those have room for a few thousand names, and one batch may bring a thousand.
 */
public final class NameLocks {

  private NameLocks() {}

  /** Names must be the same for all callers; each is written and deleted again at once. */
  public static Uni<Void> lock(Mutiny.Session session, Collection<String> names) {
    if (names.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<String, String> parameters = Map.of("names", Json.write(names));
    return Rows.update(
            session,
            """
            insert into name_lock (name)
            select name
            from json_array_elements_text(cast(cast(:names as text) as json)) as all_of(name)
            order by name
            on conflict do nothing
            """,
            parameters)
        .chain(() ->
            Rows.update(
                session,
                """
                delete from name_lock
                where name in (select name
                  from json_array_elements_text(cast(cast(:names as text) as json)) as all_of(name))
                """,
                parameters))
        .replaceWithVoid();
  }
}
