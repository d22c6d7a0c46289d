package dev.trestle.bench.orders;

import dev.trestle.localstack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts in order-service's database: cheaper to ask often than the API. */
final class OrderDatabase implements AutoCloseable {

  private final Connection connection;

  OrderDatabase(DatabaseAddress address) throws SQLException {
    connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), "");
  }

  /** Postings of which Ozon's details are known. */
  long detailed() throws SQLException {
    return number("select count(*) from posting where detailed");
  }

  long postings() throws SQLException {
    return number("select count(*) from posting");
  }

  /** Postings that are still to be read again. */
  long wanted() throws SQLException {
    return number("select count(*) from reread_request where wanted > done");
  }

  /** Versions without an event, or events without a version. */
  long unmatched() throws SQLException {
    return number(
        """
        select count(*) from posting_history h
        full join (select ce_id from outbox where topic = 'ozon.order.posting') o
        on o.ce_id = 'posting:' || h.posting_number || ':' || h.version
        where h.version is null or o.ce_id is null
        """);
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
