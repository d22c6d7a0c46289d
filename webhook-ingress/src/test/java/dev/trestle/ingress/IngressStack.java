package dev.trestle.ingress;

import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** Real Kafka for tests inside the service. */
public class IngressStack implements QuarkusTestResourceLifecycleManager {

  static final String SECRET = "a-secret-for-tests-only";

  private LocalStack stack;

  @Override
  public Map<String, String> start() {
    stack =
        LocalStack.start(
            StackOptions.temporary()
                .topics(Path.of("../contracts/src/main/resources/topics.json"))
                .withoutConnect());
    return Map.of(
        "kafka.bootstrap.servers",
        stack.kafkaBootstrap(),
        "ingress.push-secret",
        SECRET,
        "quarkus.http.test-port",
        "0",
        "quarkus.management.test-port",
        "0");
  }

  @Override
  public void stop() {
    if (stack != null) {
      stack.close();
    }
  }
}
