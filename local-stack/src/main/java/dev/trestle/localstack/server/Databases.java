package dev.trestle.localstack.server;

import dev.trestle.localstack.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates databases that are missing. */
final class Databases {

  private Databases() {}

  static void create(PostgresServer postgres, List<String> names) throws SQLException {
    String url =
        "jdbc:postgresql://%s:%d/postgres?user=%s"
            .formatted(postgres.host(), postgres.port(), LocalStack.POSTGRES_USER);
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String name : names) {
        if (!exists(connection, name)) {
          try (Statement create = connection.createStatement()) {
            create.execute("CREATE DATABASE \"" + name + "\"");
          }
        }
      }
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, name);
      return query.executeQuery().next();
    }
  }
}
