package dev.trestle.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.Json;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Set-based statements inside a Hibernate session's transaction: many rows travel as one JSON
 * parameter ({@code json_to_recordset}) and come back as one JSON value, so a batch of any size is
 * one statement. Records map to columns by their snake_case names.
 */
public final class Rows {

  private static final ObjectMapper MAPPER = Json.configure(new ObjectMapper());

  private Rows() {}

  /** Runs a statement whose parameter {@code :rows} is the given records as a JSON array. */
  public static Uni<Void> write(Mutiny.Session session, String sql, List<?> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : session
            .createNativeQuery(sql)
            .setParameter("rows", Json.write(rows))
            .executeUpdate()
            .replaceWithVoid();
  }

  /** Runs a statement with named parameters and gives the number of rows it changed. */
  public static Uni<Integer> update(Mutiny.Session session, String sql, Map<String, ?> parameters) {
    var query = session.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    return query.executeUpdate();
  }

  /**
   * Runs a query, or a data-changing CTE named in {@code from}, and reads its rows as records.
   *
   * @param with the statement up to and including the CTE that is called {@code r}
   */
  public static <T> Uni<List<T>> read(
      Mutiny.Session session, Class<T> rowType, String with, Map<String, ?> parameters) {
    var query =
        session.createNativeQuery(
            with + " select cast(coalesce(json_agg(r), '[]') as text) from r", String.class);
    parameters.forEach(query::setParameter);
    return query.getSingleResult().map(json -> parse(json, rowType));
  }

  private static <T> List<T> parse(String json, Class<T> rowType) {
    try {
      JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, rowType);
      return MAPPER.readValue(json, list);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
