package dev.trestle.ozon;

import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import dev.trestle.sandbox.OzonSandbox;
import dev.trestle.sandbox.SandboxConfig;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Real PostgreSQL and Kafka, and the sandbox over HTTP, for tests of calls. */
public class ClientStack implements QuarkusTestResourceLifecycleManager {

  private LocalStack stack;
  private OzonSandbox sandbox;

  @Override
  public Map<String, String> start() {
    stack =
        LocalStack.start(
            StackOptions.temporary()
                .databases("client")
                .topics(Path.of("../contracts/src/main/resources/topics.json"))
                .withoutConnect());
    sandbox = OzonSandbox.start(SandboxConfig.defaults().withPort(0), Clock.systemUTC());
    Map<String, String> config = new HashMap<>();
    config.put("kafka.bootstrap.servers", stack.kafkaBootstrap());
    config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("client"));
    config.put("quarkus.datasource.reactive.url", stack.reactiveUrl("client"));
    config.put("quarkus.datasource.username", stack.postgresUser());
    config.put("ozon.url", "http://127.0.0.1:" + sandbox.port());
    config.put("ozon.accounts.1.client-id", "100001");
    config.put("ozon.accounts.1.api-key", "sandbox-key-100001");
    config.put("ozon.accounts.2.client-id", "100002");
    config.put("ozon.accounts.2.api-key", "sandbox-key-100002");
    config.put("ozon.master-key.current", "dGVzdHMtbWFzdGVyLWtleS1vZi0zMi1ieXRlcy4uLi4=");
    // A version that was gone once is asked again at the next call: tests do not share that.
    config.put("ozon.version-retry", "0s");
    return config;
  }

  @Override
  public void stop() {
    if (sandbox != null) {
      sandbox.close();
    }
    if (stack != null) {
      stack.close();
    }
  }
}
