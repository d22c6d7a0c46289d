package dev.trestle.ozon.budget;

import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL with a migrated database for each service. */
final class BudgetStack implements AutoCloseable {

  private final LocalStack stack;

  BudgetStack(String... databases) {
    stack = LocalStack.start(StackOptions.temporary().databases(databases).withoutConnect());
    List.of(databases).forEach(this::migrate);
  }

  DatabaseAddress database(String name) {
    return stack.database(name);
  }

  void run(String database, String sql) {
    try (var connection =
            DriverManager.getConnection(stack.jdbcUrl(database), stack.postgresUser(), "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    }
  }

  /** The first column of the first row, as text. */
  String read(String database, String query) {
    try (var connection =
            DriverManager.getConnection(stack.jdbcUrl(database), stack.postgresUser(), "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    }
  }

  private void migrate(String database) {
    try (var file = getClass().getResourceAsStream("/db/ozon/V20261122_2__request_budget.sql")) {
      run(database, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stack.close();
  }
}
