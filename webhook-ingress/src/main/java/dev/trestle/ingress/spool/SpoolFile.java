package dev.trestle.ingress.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.ingress.PushRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The SQLite file under the spool. Write-ahead log, synced at each commit: what is committed
 * survives a kill and a power cut. Used by one thread; a second process on the same file is
 * refused.
 */
final class SpoolFile implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What a restart finds. */
  record Content(long depth, long bytes, long oldestMillis) {}

  private final Connection connection;

  SpoolFile(Path directory) throws SQLException {
    try {
      Files.createDirectories(directory);
    } catch (IOException noFolder) {
      throw new SQLException("no spool folder " + directory, noFolder);
    }
    connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("spool.db"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma locking_mode = exclusive");
      statement.execute("pragma auto_vacuum = incremental");
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
      statement.execute(
          """
          create table if not exists spool (
            id integer primary key autoincrement,
            received_at integer not null,
            topic text not null,
            key text,
            headers text not null,
            body blob not null,
            bytes integer not null)
          """);
      connection.setAutoCommit(false);
    }
  }

  /** What {@link #append} will count a record for. */
  static int size(PushRecord record) {
    return record.body().length + 700; // headers and the row's own overhead, rounded up
  }

  /** Returns when the records are on disk. */
  void append(List<PushRecord> records) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into spool (received_at, topic, key, headers, body, bytes)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (PushRecord record : records) {
        insert.setLong(1, record.at().toEpochMilli());
        insert.setString(2, record.topic());
        insert.setString(3, record.key());
        insert.setString(4, json(record));
        insert.setBytes(5, record.body());
        insert.setInt(6, size(record));
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    }
  }

  List<Spooled> oldest(int limit) throws SQLException {
    List<Spooled> oldest = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, received_at, topic, key, headers, body from spool order by id limit ?")) {
      select.setInt(1, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          oldest.add(new Spooled(rows.getLong(1), record(rows)));
        }
      }
    }
    return oldest;
  }

  void delete(List<Long> ids) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from spool where id = ?")) {
      for (Long id : ids) {
        delete.setLong(1, id);
        delete.addBatch();
      }
      delete.executeBatch();
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    }
  }

  /** Gives the disk back what the deleted rows held. */
  void shrink() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // As an update: it then runs to its end, and not for the first page only.
      statement.executeUpdate("pragma incremental_vacuum");
      connection.commit();
    }
  }

  Content content() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), coalesce(sum(bytes), 0), coalesce(min(received_at), 0)"
                    + " from spool")) {
      row.next();
      return new Content(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static PushRecord record(ResultSet row) throws SQLException {
    try {
      var headers =
          MAPPER.readValue(row.getString(5), new TypeReference<LinkedHashMap<String, String>>() {});
      Instant at = Instant.ofEpochMilli(row.getLong(2));
      return new PushRecord(row.getString(3), row.getString(4), headers, row.getBytes(6), at);
    } catch (JsonProcessingException weWroteIt) {
      throw new UncheckedIOException(weWroteIt);
    }
  }

  private static String json(PushRecord record) {
    try {
      return MAPPER.writeValueAsString(record.headers());
    } catch (JsonProcessingException mapOfText) {
      throw new UncheckedIOException(mapOfText);
    }
  }
}
