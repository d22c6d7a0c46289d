package dev.trestle.order;

import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import dev.trestle.sandbox.OzonSandbox;
import dev.trestle.sandbox.SandboxConfig;
import dev.trestle.sandbox.seller.SellerId;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** Real PostgreSQL and Kafka, and the sandbox over HTTP, for tests inside the service. */
public class OrderStack implements QuarkusTestResourceLifecycleManager {

  /** A token that only the tests' own database knows. */
  public static final String TOKEN = "token-of-the-tests";

  private LocalStack stack;
  private OzonSandbox sandbox;

  @Override
  public Map<String, String> start() {
    stack =
        LocalStack.start(
            StackOptions.temporary()
                .databases("orders")
                .topics(Path.of("../contracts/src/main/resources/topics.json"))
                .withoutConnect());
    sandbox = OzonSandbox.start(sandboxConfig(), Clock.systemUTC());
    Map<String, String> config = new HashMap<>();
    config.put("kafka.bootstrap.servers", stack.kafkaBootstrap());
    config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("orders"));
    config.put("quarkus.datasource.reactive.url", stack.reactiveUrl("orders"));
    config.put("quarkus.datasource.username", stack.postgresUser());
    config.put("ozon.url", URI.create("http://127.0.0.1:" + sandbox.port()).toString());
    config.put("ozon.accounts.1.client-id", "100001");
    config.put("ozon.accounts.1.api-key", "sandbox-key-100001");
    // Account 902 is in no list of accounts: tests ask as it what an older version tells.
    config.put(
        "ozon.older-versions.902",
        "/v4/posting/fbs/list,/v4/posting/fbs/unfulfilled/list,/v3/posting/fbo/list");
    withFewRequests(config, 21);
    withFewRequests(config, 23);
    withFewRequests(config, 25);
    config.put("ozon.older-versions.23", "/v4/posting/fbs/list,/v3/posting/fbo/list");
    config.put("order.reread.delays", "PT0.2S,PT0.2S,PT0.2S");
    config.put("order.sweep.poll", "PT1H");
    config.put("order.command.lease", "PT16S"); // a call waits a quarter of it
    config.put("order.command.settle-for", "PT2S");
    config.put("order.command.delays", "PT0.2S,PT0.4S,PT0.8S,PT1.5S");
    config.put("order.command.poll", "PT0.2S");
    config.put("order.sweep.missing-push-after", "PT1S");
    config.put("order.api-token-sha256", sha256(TOKEN));
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.management.test-port", "0");
    return config;
  }

  private static SandboxConfig sandboxConfig() {
    SandboxConfig defaults = SandboxConfig.defaults();
    return new SandboxConfig(
        defaults.host(),
        0,
        Stream.of(100_001, 100_002, 100_021, 100_023, 100_025).map(SellerId::new).toList(),
        defaults.pushUrl(),
        defaults.seed(),
        defaults.pushLimit(),
        defaults.requestsPerSecond(),
        defaults.publicUrl());
  }

  /** So few requests that a burst must go by lists. */
  private static void withFewRequests(Map<String, String> config, int account) {
    config.put("ozon.accounts." + account + ".client-id", "1000" + account);
    config.put("ozon.accounts." + account + ".api-key", "sandbox-key-1000" + account);
    config.put("ozon.budget.accounts." + account + ".share", "3");
  }

  /** As tokens are stored. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
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
