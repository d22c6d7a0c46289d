package dev.trestle.system.chain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL reads for proofs, past the proxy. */
public final class Database {

  private final Connection connection;

  Database(String url, String user) throws SQLException {
    connection = DriverManager.getConnection(url, user, "");
  }

  /** The first column as text. */
  public synchronized List<String> column(String sql, Object... values) {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        query.setObject(index + 1, values[index]);
      }
      List<String> column = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          column.add(String.valueOf(rows.getString(1)));
        }
      }
      return column;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public long number(String sql, Object... values) {
    return Long.parseLong(column(sql, values).getFirst());
  }

  /**
   * Whether these pushes of the posting are claimed, Ozon's details are read, and nobody wants them
   * read again.
   */
  public boolean isSettled(String number, int pushes) {
    return 1
        == number(
            """
            select count(*) from posting p
            join reread_request q on q.kind = 'posting' and q.subject = p.posting_number
            where p.posting_number = ? and p.detailed and q.wanted = q.done
              and (select count(*) from inbox where subject = p.posting_number) = ?
            """,
            number,
            pushes);
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException serverIsGone) {
      throw new IllegalStateException(serverIsGone);
    }
  }
}
