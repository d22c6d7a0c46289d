package dev.trestle.localstack.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeMap;

/**
 * Stands in for a Quarkus service: answers its management port, and migrates if it has a database.
 */
public final class FakeService {

  private FakeService() {}

  static void main(String[] arguments) throws IOException, SQLException {
    String database = System.getenv("ORDER_DB_JDBC_URL");
    if (database != null) {
      migrate(database);
    }
    serve(Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT")));
  }

  /** Answers any path with this process's environment. */
  public static void serve(int port) throws IOException {
    byte[] env = new TreeMap<>(System.getenv()).toString().getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, env.length);
          exchange.getResponseBody().write(env);
          exchange.close();
        });
    server.start();
  }

  private static void migrate(String database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database, System.getenv("ORDER_DB_USER"), "");
        Statement statement = connection.createStatement()) {
      if (statement.executeQuery("SELECT 1 FROM pg_publication").next()) {
        return;
      }
      statement.execute("CREATE TABLE outbox (id bigint PRIMARY KEY)");
      statement.execute("CREATE TABLE outbox_heartbeat (beat_at timestamptz)");
      statement.execute("CREATE PUBLICATION order_outbox FOR TABLE outbox");
      statement.execute("SELECT pg_create_logical_replication_slot('order_outbox', 'pgoutput')");
    }
  }
}
