package dev.trestle.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.StackPorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as a process, with Kafka and itself dying at bad moments. */
class OutageIT {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  @TempDir Path folder;

  private final StackPorts ports = Processes.freePorts();
  private final IngressProcess ingress = new IngressProcess("127.0.0.1:" + ports.kafka());
  private LocalStack stack;
  private JavaProcess process;

  @AfterEach
  void stopAll() {
    if (process != null) {
      process.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void startsWithoutKafkaSurvivesAKillAndDeliversWhenKafkaComes() {
    process = ingress.start(folder);
    List<String> accepted = IntStream.range(0, 20).mapToObj(ingress::postOne).toList();
    assertThat(accepted).doesNotContainNull();
    assertThat(ingress.isReady()).isTrue();
    process.kill();

    process = ingress.start(folder);
    assertThat(ingress.metric("trestle_ingress_spool_depth")).isEqualTo(20);
    startKafka();

    assertThat(keys(Set.copyOf(accepted))).containsAll(accepted);
    await().atMost(LIMIT).until(() -> ingress.metric("trestle_ingress_spool_depth") == 0);
    assertThat(ingress.metric("trestle_ingress_spool_age_seconds")).isZero();
  }

  @Test
  void keepsTheBytesOfASpooledPush() {
    process = ingress.start(folder);
    String body =
        " {\"seller_id\":1,\n\"message_type\":\"TYPE_NEW_POSTING\",\"posting_number\":\"чай-1-1\"} ";
    assertThat(ingress.post(body).statusCode()).isEqualTo(200);
    startKafka();

    var record =
        new KafkaReader(stack.kafkaBootstrap()).with("ozon.push.posting", "чай", 1).getFirst();
    assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(body);
    assertThat(record.key()).isEqualTo("чай-1-1");
    assertThat(KafkaReader.headers(record))
        .containsKeys("ce_id", "ce_type", "ce_time", "traceparent");
  }

  @Test
  void acceptsOnDiskWhileKafkaIsSilent() throws Exception {
    startKafka();
    process = ingress.start(folder);
    assertThat(ingress.postOne(1)).isNotNull();
    signal("STOP");
    try {
      for (int number = 2; number < 12; number++) {
        assertThat(ingress.postOne(number)).isNotNull();
      }
      assertThat(ingress.metric("trestle_ingress_spool_depth")).isEqualTo(10);
    } finally {
      signal("CONT");
    }

    Set<String> all =
        IntStream.range(1, 12).mapToObj(IngressProcess::number).collect(Collectors.toSet());
    assertThat(keys(all)).containsAll(all);
  }

  @Test
  void showsTheSecretInNoLogAndNoMetric() throws Exception {
    process = ingress.start(folder);
    ingress.postOne(1);
    ingress.post("no json");

    assertThat(ingress.metrics())
        .contains("trestle_ingress_pushes")
        .doesNotContain(IngressStack.SECRET);
    process.stop();
    assertThat(Files.readString(folder.resolve("ingress.log")))
        .contains("push push_id=")
        .doesNotContain(IngressStack.SECRET);
  }

  @Test
  void answers503AndIsNotReadyWhileTheSpoolIsFull() {
    process = ingress.with("INGRESS_SPOOL_SIZE", "10K").start(folder);
    List<String> posted = IntStream.range(0, 20).mapToObj(ingress::postOne).toList();
    Set<String> accepted = posted.stream().filter(each -> each != null).collect(Collectors.toSet());

    assertThat(accepted).hasSizeBetween(5, 15);
    assertThat(ingress.post(IngressProcess.push("1-1-full")))
        .matches(answer -> answer.statusCode() == 503)
        .matches(answer -> answer.body().contains("ERROR_UNKNOWN"));
    startKafka();

    assertThat(keys(accepted)).containsAll(accepted);
    await().atMost(LIMIT).until(ingress::isReady);
    await().atMost(LIMIT).until(() -> ingress.postOne(99) != null);
  }

  @Test
  void losesNoAcceptedPushWhenKafkaIsKilledUnderLoad() {
    startKafka();
    process = ingress.start(folder);
    try (Load load = new Load(ingress)) {
      load.awaitAccepted(200);
      stack.server().kill();
      stack.close();
      load.awaitAccepted(600);
      startKafka();
      load.awaitAccepted(800);
      Set<String> accepted = load.stop();

      assertThat(load.refused()).isEmpty();
      assertThat(keys(accepted)).containsAll(accepted);
    }
  }

  @Test
  void losesNoAcceptedPushWhenItIsKilledUnderLoad() {
    startKafka();
    process = ingress.start(folder);
    try (Load load = new Load(ingress)) {
      load.awaitAccepted(300);
      process.kill();
      Set<String> accepted = load.stop();
      process = ingress.start(folder);

      assertThat(keys(accepted)).containsAll(accepted);
    }
  }

  @Test
  void losesNoAcceptedPushWhenItIsKilledWhileItWritesToDisk() {
    process = ingress.start(folder);
    Set<String> accepted;
    try (Load load = new Load(ingress)) {
      load.awaitAccepted(300);
      process.kill();
      accepted = load.stop();
    }
    process = ingress.start(folder);
    assertThat(ingress.metric("trestle_ingress_spool_depth"))
        .isGreaterThanOrEqualTo(accepted.size());
    startKafka();

    assertThat(keys(accepted)).containsAll(accepted);
  }

  @Test
  void losesNoAcceptedPushWhenItIsStoppedUnderLoad() {
    startKafka();
    process = ingress.start(folder);
    try (Load load = new Load(ingress)) {
      load.awaitAccepted(300);
      process.stop();
      Set<String> accepted = load.stop();

      assertThat(keys(accepted)).containsAll(accepted);
      assertThat(load.serverErrors()).isZero();
    }
  }

  private void startKafka() {
    stack =
        LocalStack.start(
            StackOptions.in(folder.resolve("stack"))
                .ports(ports)
                .topics(IngressStack.TOPICS)
                .withoutConnect());
  }

  private void signal(String name) throws IOException, InterruptedException {
    String pid = Long.toString(stack.server().pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }

  /** Keys on the topic, once all that are wanted are among them. */
  private Set<String> keys(Set<String> wanted) {
    return new KafkaReader(stack.kafkaBootstrap())
            .until(
                "ozon.push.posting",
                all ->
                    all.stream()
                        .map(each -> each.key())
                        .collect(Collectors.toSet())
                        .containsAll(wanted))
            .stream()
            .map(each -> each.key())
            .collect(Collectors.toSet());
  }
}
