package dev.trestle.order;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Where a text lies that must not be anywhere: tables, and what is logged while this is open. */
final class Traces implements AutoCloseable {

  /** Of the sandbox's buyers, a person and a company; the number as JSON has it, others end so. */
  static final List<String> OF_BUYERS =
      List.of(
          "Покупателев", "+7000000", "Несуществующая", "Вымышленный покупатель", "\"0000000001\"");

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Logger ROOT = Logger.getLogger("");

  private final Pool database;
  private final Logs logs = new Logs();

  Traces(Pool database) {
    this.database = database;
    ROOT.addHandler(logs);
  }

  private static final class Logs extends Handler {

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    private Logs() {
      setFormatter(new PatternFormatter("%c %s %X%e"));
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Lines with a text. */
  List<String> logged(String text) {
    return logs.lines.stream().filter(line -> line.contains(text)).toList();
  }

  /** Columns of any table that hold a text, as {@code table.column}. */
  List<String> stored(String text) {
    List<String> found = new ArrayList<>();
    for (Row column : textColumns()) {
      String name = "\"%s\".\"%s\"".formatted(column.getString(0), column.getString(1));
      String sql =
          "select count(*) from \"%s\" where cast(%s as text) like '%%%s%%'"
              .formatted(column.getString(0), name, text);
      if (database.query(sql).execute().await().atMost(LIMIT).iterator().next().getLong(0) > 0) {
        found.add(name.replace("\"", ""));
      }
    }
    return found;
  }

  private List<Row> textColumns() {
    List<Row> columns = new ArrayList<>();
    database
        .query(
            """
            select c.table_name, c.column_name
            from information_schema.columns c join information_schema.tables t
                 using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
            """)
        .execute()
        .await()
        .atMost(LIMIT)
        .forEach(columns::add);
    return columns;
  }

  @Override
  public void close() {
    ROOT.removeHandler(logs);
  }
}
