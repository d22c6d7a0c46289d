package dev.trestle.ingress;

import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Real Kafka for tests inside the service. */
public class IngressStack implements QuarkusTestResourceLifecycleManager {

  static final String SECRET = "a-secret-for-tests-only";
  static final String PREVIOUS = "the-secret-of-yesterday";
  static final Path TOPICS = Path.of("../contracts/src/main/resources/topics.json");

  private LocalStack stack;

  @Override
  public Map<String, String> start() {
    stack = LocalStack.start(StackOptions.temporary().topics(TOPICS).withoutConnect());
    return Map.of(
        "kafka.bootstrap.servers",
        stack.kafkaBootstrap(),
        "ingress.push-secret",
        SECRET,
        "ingress.previous-push-secret",
        PREVIOUS,
        "ingress.gate.source-networks",
        "127.0.0.0/8",
        "ingress.gate.refusals-per-minute",
        "1000",
        "ingress.spool.directory",
        spoolFolder().toString(),
        "quarkus.http.test-port",
        "0",
        "quarkus.management.test-port",
        "0");
  }

  private static Path spoolFolder() {
    try {
      return Files.createTempDirectory("ingress-spool");
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
  }

  @Override
  public void stop() {
    if (stack != null) {
      stack.close();
    }
  }
}
