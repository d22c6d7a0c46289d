package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The deployed outbox connector, on a table as the order service makes it. */
class OutboxConnectorIT {

  private static final String TOPIC = "ozon.order.posting";
  private static final String HEARTBEAT_TOPIC = "__debezium-heartbeat.order-service";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Path ROOT = TrestleRoot.find().path();

  private static LocalStack stack;
  private static Connection database;

  @BeforeAll
  static void start() throws SQLException {
    stack =
        LocalStack.start(
            StackOptions.temporary()
                .databases("orders")
                .log(ROOT.resolve("local-stack/target/outbox-connector-it.log"))
                .topics(ROOT.resolve("contracts/src/main/resources/topics.json")));
    database = DriverManager.getConnection(stack.jdbcUrl("orders") + "?user=postgres");
    migrate();
    OrderOutbox.connect(stack.connectUrl(), TrestleRoot.find(), stack.database("orders"));
  }

  @AfterAll
  static void stop() throws SQLException {
    database.close();
    stack.close();
  }

  /** The publication comes before the slot, and the slot in a transaction that wrote nothing. */
  private static void migrate() throws SQLException {
    execute(
        """
        CREATE TABLE outbox (
          id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          topic          text NOT NULL,
          aggregate_id   text NOT NULL,
          ce_id          text NOT NULL,
          ce_type        text NOT NULL,
          ce_source      text NOT NULL,
          ce_time        timestamptz NOT NULL,
          ce_specversion text NOT NULL DEFAULT '1.0',
          traceparent    text,
          payload        text NOT NULL
        )\
        """);
    execute("CREATE TABLE outbox_heartbeat (beat_at timestamptz NOT NULL)");
    execute("INSERT INTO outbox_heartbeat VALUES (clock_timestamp())");
    execute("CREATE PUBLICATION order_outbox FOR TABLE outbox WITH (publish = 'insert')");
    execute("SELECT pg_create_logical_replication_slot('order_outbox', 'pgoutput')");
  }

  @Test
  void carriesRowAsPlainTextWithCloudEventHeaders() throws SQLException {
    insert("0001-1", "event-1", "'00-abc-def-01'", "{\"status\": \"packed\",  \"price\":10.50}");

    ConsumerRecord<String, String> record = read("event-1");

    assertThat(record.key()).isEqualTo("0001-1");
    assertThat(record.value()).isEqualTo("{\"status\": \"packed\",  \"price\":10.50}");
    assertThat(headers(record))
        .isEqualTo(
            Map.of(
                "ce_id", "event-1",
                "ce_type", "dev.trestle.order.PostingPacked",
                "ce_source", "/order-service",
                "ce_subject", "0001-1",
                "ce_time", "2026-03-01T10:20:30.123456Z",
                "ce_specversion", "1.0",
                "content-type", "application/json",
                "traceparent", "00-abc-def-01"));
  }

  @Test
  void carriesAMissingTraceAsHeaderWithoutValue() throws SQLException {
    insert("0002-1", "event-2", "NULL", "{}");

    assertThat(read("event-2").headers().lastHeader("traceparent").value()).isNull();
  }

  /**
   * With topics never made by themselves, a heartbeat without a topic would block the connector.
   */
  @Test
  void goesOnAfterItsHeartbeat() throws SQLException {
    await(HEARTBEAT_TOPIC, beat -> true);

    insert("0003-1", "event-3", "NULL", "{}");

    assertThat(read("event-3").key()).isEqualTo("0003-1");
  }

  private static void insert(String posting, String id, String traceparent, String payload)
      throws SQLException {
    execute(
        """
        INSERT INTO outbox (topic, aggregate_id, ce_id, ce_type, ce_source, ce_time, traceparent, payload)
        VALUES ('%s', '%s', '%s', 'dev.trestle.order.PostingPacked', '/order-service',
                '2026-03-01T13:20:30.123456+03', %s, '%s')\
        """
            .formatted(TOPIC, posting, id, traceparent, payload));
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ConsumerRecord<String, String> read(String eventId) {
    return await(TOPIC, record -> eventId.equals(headers(record).get("ce_id")));
  }

  private static ConsumerRecord<String, String> await(
      String topic, Predicate<ConsumerRecord<String, String>> wanted) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            stack.kafkaBootstrap(),
            "group.id",
            UUID.randomUUID().toString(),
            "auto.offset.reset",
            "earliest",
            "metadata.max.age.ms",
            "500");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long end = System.nanoTime() + LIMIT.toNanos();
      while (System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          if (wanted.test(record)) {
            return record;
          }
        }
      }
    }
    throw new AssertionError("Not on " + topic + " within " + LIMIT);
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> record) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : record.headers()) {
      headers.put(
          header.key(),
          header.value() == null ? "null" : new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
