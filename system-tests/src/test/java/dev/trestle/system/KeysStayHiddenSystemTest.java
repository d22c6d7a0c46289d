package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Greps all that a run leaves behind for its keys, with every logger at DEBUG, its most talkative
 * level.
 */
@ExtendWith(ChainExtension.class)
class KeysStayHiddenSystemTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** One of each way in which Ozon refuses or fails a call. */
  private static final List<String> FAULTS =
      List.of(
          "\"kind\":\"wrong_key\",\"count\":1",
          "\"kind\":\"expired_key\",\"count\":1",
          "\"kind\":\"missing_role\",\"count\":1",
          "\"kind\":\"unsigned_offer\",\"count\":1",
          "\"kind\":\"throttle\",\"count\":1",
          "\"kind\":\"html\",\"count\":1",
          "\"kind\":\"plain_text\",\"count\":1",
          "\"kind\":\"half_body\",\"count\":1",
          "\"kind\":\"wrong_types\",\"count\":1",
          "\"kind\":\"hang\",\"count\":1");

  private final Chain chain;

  KeysStayHiddenSystemTest(Chain chain) {
    this.chain = chain;
  }

  @BeforeEach
  void talkAsMuchAsPossible() {
    chain
        .order()
        .restartWith(
            Map.of(
                "QUARKUS_LOG_LEVEL", "DEBUG",
                "ORDER_REREAD_REFUSED_DELAY", "PT0.3S",
                "ORDER_SWEEP_POLL", "PT0.5S",
                "ORDER_SWEEP_REFUSED_DELAY", "PT0.3S"));
  }

  @AfterEach
  void asBefore() {
    chain.ozon().clearFaults();
    chain.order().restartWith(Map.of());
  }

  @Test
  void noLogMetricRowOrTopicHoldsAKey() throws IOException {
    for (String fault : FAULTS) {
      chain.ozon().rule(fault);
      chain.orders().awaitDetailed(chain.ozon().create(true));
    }
    chain.accounts().put(1002, Ozon.SELLER, 1, "sandbox-key-" + Ozon.SELLER);
    Awaitility.await("the refused account is in the log")
        .atMost(LIMIT)
        .until(() -> log("order-service.log").contains("account 1002"));

    assertThat(log("order-service.log")).contains("DEBUG").contains("Ozon refused");
    try (Stream<Path> files = Files.walk(chain.logs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hidden(file.toString(), Files.readString(file));
      }
    }
    hidden("metrics", chain.metrics());
    hidden("rows", String.join("\n", rows()));
    hidden("events", chain.events().all().stream().map(Event::of).map(Event::text).toList());
    hidden("pushes", chain.pushes().all().stream().map(Event::of).map(Event::text).toList());
  }

  private static void hidden(String where, Object text) {
    for (String secret : Chain.secrets()) {
      assertThat(text.toString().contains(secret)).as("%s holds %s…", where, secret).isFalse();
    }
  }

  private String log(String name) throws IOException {
    return Files.readString(chain.logs().resolve(name));
  }

  private List<String> rows() {
    return Stream.of("reread_request", "sweep", "outbox", "posting_history")
        .flatMap(table ->
            chain.database().column("select cast(t as text) from " + table + " t").stream())
        .toList();
  }
}
