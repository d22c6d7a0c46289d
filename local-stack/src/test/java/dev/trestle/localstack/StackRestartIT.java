package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder through starts, stops and crashes; without Connect, which keeps nothing. */
class StackRestartIT {

  private static final String TOPIC = "kept";

  @TempDir private Path folder;

  @AfterEach
  void leaveNoServerBehind() {
    Postmaster.of(data().resolve("postgres")).ifPresent(Postmaster::stop);
  }

  /** Of processes only: the data of containers end with them. */
  @Test
  void keepsDataThroughStopsAndCrashes() throws Exception {
    StackOptions options = options().mode(StackMode.PROCESS);
    try (LocalStack first = LocalStack.start(options)) {
      execute(first, "CREATE TABLE kept (word text)");
      write(first, "first");
    }
    LocalStack second = LocalStack.start(options);
    assertThat(rows(second)).containsExactly("first");
    assertThat(records(second)).containsExactly("first");
    write(second, "second");
    second.server().kill();

    try (LocalStack third = LocalStack.start(options)) {
      assertThat(rows(third)).containsExactly("first", "second");
      assertThat(records(third)).containsExactly("first", "second");
    }
    assertThat(Postmaster.of(data().resolve("postgres"))).isEmpty();
  }

  @Test
  void createsTopicsWithTheirSettingsAndNoOthers() throws Exception {
    try (LocalStack stack = LocalStack.start(options());
        Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrap()))) {
      assertThat(admin.listTopics().names().get()).containsExactly(TOPIC);
      assertThat(admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC).partitions())
          .hasSize(1);
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
      var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
      assertThat(settings.get("retention.ms").value()).isEqualTo("864000000");
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
      ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
      assertThat(
              admin
                  .describeConfigs(List.of(broker))
                  .all()
                  .get()
                  .get(broker)
                  .get("auto.create.topics.enable")
                  .value())
          .isEqualTo("false");
    }
  }

  @Test
  void keepsClientsOnTheProxyThatTheyCameThrough() throws Exception {
    FreePorts free = FreePorts.take(2);
    int behind = free.get(0);
    int proxy = free.get(1);
    try (LocalStack stack = LocalStack.start(options().proxiedKafka(behind, proxy));
        Forwarder _ = Forwarder.open(proxy, behind);
        Admin direct = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrap()));
        Admin proxied = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + proxy))) {
      assertThat(direct.describeCluster().nodes().get())
          .allMatch(node -> stack.kafkaBootstrap().equals(node.host() + ":" + node.port()));
      assertThat(proxied.describeCluster().nodes().get())
          .hasSize(1)
          .allMatch(node -> node.port() == proxy);
    }
  }

  @Test
  void isDurableAndListensOnLoopbackOnly() throws Exception {
    try (LocalStack stack = LocalStack.start(options())) {
      assertThat(setting(stack, "fsync")).isEqualTo("on");
      assertThat(setting(stack, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(stack, "wal_level")).isEqualTo("logical");
      assertThat(setting(stack, "max_slot_wal_keep_size")).isEqualTo("2GB");
      // A container listens on all its addresses; its port here is bound to 127.0.0.1.
      assertThat(setting(stack, "listen_addresses"))
          .isEqualTo(stack.mode().equals("docker") ? "*" : "127.0.0.1");
    }
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> LocalStack.start(options().ports(new StackPorts(0, port, 0, 0))))
          .isInstanceOf(StackFailure.class)
          .hasMessage("Port " + port + " for Kafka is in use.");
    }
  }

  @Test
  void refusesTwoStacksOnOneFolder() throws IOException {
    StackOptions options = options();
    try (LocalStack first = LocalStack.start(options)) {
      assertThatThrownBy(() -> LocalStack.start(options))
          .isInstanceOf(StackFailure.class)
          .hasMessage("Another stack runs on " + data() + ".");
      assertThat(first.server().isAlive()).isTrue();
    }
  }

  @Test
  void endsWhenItsParentIsKilled() throws Exception {
    Path said = folder.resolve("stack.pid");
    options();
    JavaProcess parent =
        JavaProcess.start(
            JavaCommand.main(
                "parent",
                System.getProperty("java.class.path"),
                StackParent.class.getName(),
                folder.resolve("parent.log"),
                data().toString(),
                said.toString()));
    while (!Files.exists(said)) {
      assertThat(parent.isAlive()).as(LogTail.of(parent.log(), 20)).isTrue();
      Thread.onSpinWait();
    }
    ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readString(said))).orElseThrow();

    parent.kill();

    server.onExit().get(20, TimeUnit.SECONDS);
    assertThat(Postmaster.of(data().resolve("postgres"))).isEmpty();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private StackOptions options() throws IOException {
    Path topics = folder.resolve("topics.json");
    Files.writeString(
        topics,
        """
        {"topics": [{"name": "kept", "key": null, "partitions": 1, "retention": "P10D",
                     "cleanup": "compact", "writer": "a", "readers": []}]}
        """);
    return StackOptions.in(data()).databases("words").topics(topics).withoutConnect();
  }

  private static void write(LocalStack stack, String word) throws Exception {
    execute(stack, "INSERT INTO kept VALUES ('" + word + "')");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.kafkaBootstrap(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, word, word)).get(20, TimeUnit.SECONDS);
    }
  }

  private static Connection connect(LocalStack stack) throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl("words"), stack.postgresUser(), "");
  }

  private static void execute(LocalStack stack, String sql) throws SQLException {
    try (Connection connection = connect(stack);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> rows(LocalStack stack) throws SQLException {
    return strings(stack, "SELECT word FROM kept");
  }

  private static String setting(LocalStack stack, String name) throws SQLException {
    return strings(stack, "SHOW " + name).get(0);
  }

  private static List<String> strings(LocalStack stack, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(stack);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static List<String> records(LocalStack stack) {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", stack.kafkaBootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<String> words = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(500)).forEach(record -> words.add(record.value()));
      }
      return words;
    }
  }
}
