package dev.trestle.order.trail;

import dev.trestle.contracts.Json;
import dev.trestle.messaging.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a table says of subjects, in a session of its own. */
public final class SubjectRows {

  /** What {@code in} of a source's query compares with; the parameter {@code :subjects}. */
  public static final String SUBJECTS =
      "(select value from json_array_elements_text(cast(cast(:subjects as text) as json)))";

  private SubjectRows() {}

  /**
   * Runs a query up to and including its CTE {@code r}, which may use {@code :limit} and must use
   * {@link #SUBJECTS} in the place of {@code %s}.
   */
  public static <T> Uni<List<T>> read(
      Class<T> rowType, String with, Set<String> subjects, int limit) {
    Map<String, ?> parameters = Map.of("subjects", Json.write(subjects), "limit", limit);
    return Panache.withSession(() ->
        Panache.getSession()
            .chain(session -> Rows.read(session, rowType, with.formatted(SUBJECTS), parameters)));
  }
}
