package dev.trestle.order.story;

import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackOptions;
import dev.trestle.order.OrderStack;
import dev.trestle.sandbox.OzonSandbox;
import dev.trestle.sandbox.SandboxConfig;
import dev.trestle.sandbox.seller.SellerId;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * PostgreSQL and a sandbox whose clocks run fast; the sandbox has many sellers and pushes to the
 * test, which delivers.
 */
public class ModelStack implements QuarkusTestResourceLifecycleManager {

  static final long FIRST_SELLER = 300_001;

  /** One for each seed; also the ids that accounts of configuration may have. */
  static final int SELLERS = 1_000;

  /**
   * A function of this name before that of {@code pg_catalog} in the search path is what all
   * statements, and the defaults of all columns, call.
   */
  private static final String FAST_CLOCK =
      """
      create schema fast;
      create function fast.clock_timestamp() returns timestamptz language sql volatile as $$
        select timestamptz '%1$s' + (pg_catalog.clock_timestamp() - timestamptz '%1$s') * %2$d $$;
      alter database orders set search_path = public, fast, pg_catalog;
      """;

  /** They walk when a story says so: else they would hide what pushes did not do. */
  private static final List<String> SWEEPS =
      List.of(
          "changed",
          "unfulfilled",
          "fbo",
          "returns",
          "rfbs-returns",
          "cancellations",
          "chats",
          "unread-chats");

  private LocalStack stack;
  private PushCatcher catcher;
  private OzonSandbox sandbox;

  @Override
  public Map<String, String> start() {
    stack =
        LocalStack.start(
            StackOptions.temporary()
                .databases("orders")
                .topics(Path.of("../contracts/src/main/resources/topics.json"))
                .withoutConnect());
    Instant begin = ModelClock.start();
    execute(FAST_CLOCK.formatted(begin, ModelClock.SPEED));
    catcher = PushCatcher.start();
    sandbox = OzonSandbox.start(sandboxConfig(catcher.url()), Clock.systemUTC());
    sandbox.onExchange(Ledger::write);
    URI ozon = URI.create("http://127.0.0.1:" + sandbox.port());
    new Shop(ozon, FIRST_SELLER).runFast(ModelClock.SPEED, begin);
    return config();
  }

  private static SandboxConfig sandboxConfig(URI pushUrl) {
    List<SellerId> sellers =
        LongStream.range(FIRST_SELLER, FIRST_SELLER + SELLERS).mapToObj(SellerId::new).toList();
    return new SandboxConfig("127.0.0.1", 0, sellers, pushUrl, 1, Duration.ofSeconds(5), 0, null);
  }

  private Map<String, String> config() {
    Map<String, String> config = new HashMap<>();
    config.put("kafka.bootstrap.servers", stack.kafkaBootstrap());
    config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl("orders"));
    config.put("quarkus.datasource.reactive.url", stack.reactiveUrl("orders"));
    config.put("quarkus.datasource.username", stack.postgresUser());
    config.put("ozon.url", "http://127.0.0.1:" + sandbox.port());
    config.put("ozon.budget.requests-per-second", "5000");
    config.put("ozon.budget.share", "5000");
    config.put("order.api-token-sha256", OrderStack.sha256(OrderStack.TOKEN));
    atOurPace(config);
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.management.test-port", "0");
    return config;
  }

  /** Timers of the machine itself do not run fast: what waits by them waits less. */
  private static void atOurPace(Map<String, String> config) {
    config.put("order.reread.poll", "PT0.1S");
    config.put("order.reread.refused-delay", "PT1M");
    config.put("order.sweep.poll", "PT0.2S");
    for (String kind : SWEEPS) {
      config.put("order.sweep." + kind + "-every", "P1D");
    }
    config.put("order.sweep.concurrency", "8");
    config.put("order.command.poll", "PT0.2S");
    // Patience with a call is the machine's, its lease the database's: the lease must be longer.
    config.put("order.command.lease", "PT4M");
  }

  private void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(stack.jdbcUrl("orders"), stack.postgresUser(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Override
  public void stop() {
    ModelClock.stop();
    if (sandbox != null) {
      sandbox.close();
    }
    if (catcher != null) {
      catcher.close();
    }
    if (stack != null) {
      stack.close();
    }
  }
}
