package dev.trestle.localstack.server;

import dev.trestle.localstack.ProxiedKafka;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka as a container; its data end with it. */
final class ContainerKafkaServer implements KafkaServer {

  private static final int PORT = 9092;
  private static final int PROXIED_PORT = 9192;

  private final KafkaContainer container;

  private ContainerKafkaServer(KafkaContainer container) {
    this.container = container;
  }

  static ContainerKafkaServer start(int hostPort, @Nullable ProxiedKafka proxied) {
    DockerImageName image =
        DockerImageName.parse(Images.kafka()).asCompatibleSubstituteFor("apache/kafka");
    KafkaContainer container = new KafkaContainer(image);
    List<String> bindings = new ArrayList<>(List.of("127.0.0.1:" + hostPort + ":" + PORT));
    if (proxied != null) {
      container.withListener(
          "0.0.0.0:" + PROXIED_PORT, () -> "127.0.0.1:" + proxied.advertisedPort());
      container.addExposedPort(PROXIED_PORT);
      bindings.add("127.0.0.1:" + proxied.listenPort() + ":" + PROXIED_PORT);
    }
    KafkaSettings.ALL.forEach((name, value) -> container.withEnv(variable(name), value));
    container.setPortBindings(bindings);
    container.start();
    return new ContainerKafkaServer(container);
  }

  /** The image's rule: {@code min.insync.replicas} is {@code KAFKA_MIN_INSYNC_REPLICAS}. */
  private static String variable(String setting) {
    return "KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  @Override
  public String bootstrap() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }
}
