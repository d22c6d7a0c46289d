package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ozon switches the lists of one version off and on again; no push comes at all. */
@ExtendWith(ChainExtension.class)
class SwitchOffSystemTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> TODAY =
      List.of("/v4/posting/fbs/list", "/v4/posting/fbs/unfulfilled/list");
  private static final List<String> OLDER =
      List.of("/v3/posting/fbs/list", "/v3/posting/fbs/unfulfilled/list");
  private static final String TODAY_GONE = "\"method\":\"/v4/posting/fbs/\",\"kind\":\"gone\"";
  private static final String OLDER_GONE = "\"method\":\"/v3/posting/fbs/list\",\"kind\":\"gone\"";
  private static final String OLDER_UNFULFILLED_GONE =
      "\"method\":\"/v3/posting/fbs/unfulfilled/list\",\"kind\":\"gone\"";

  private static final Map<String, String> QUICK_SWEEPS =
      Map.of(
          "ORDER_SWEEP_POLL", "PT0.2S",
          "ORDER_SWEEP_CHANGED_EVERY", "PT0.5S",
          "ORDER_SWEEP_UNFULFILLED_EVERY", "PT0.5S",
          "ORDER_SWEEP_REFUSED_DELAY", "PT0.5S",
          "ORDER_SWEEP_LEASE", "PT5S",
          "OZON_VERSION_RETRY", "PT2S");

  private final Chain chain;
  private final Ozon ozon;
  private final PostingProof proof;

  SwitchOffSystemTest(Chain chain) {
    this.chain = chain;
    this.ozon = chain.ozon();
    this.proof = new PostingProof(chain);
  }

  @BeforeEach
  void sweepOften() {
    chain.order().restartWith(QUICK_SWEEPS);
  }

  @AfterEach
  void asBefore() {
    ozon.clearFaults();
    chain.order().restartWith(Map.of());
  }

  @Test
  void goesOverToTheOlderListsAndBackWithoutARestartOrALostPosting() {
    long process = chain.order().pid();
    int older = calls(OLDER);
    List<String> numbers = new ArrayList<>();
    numbers.add(appears());
    assertThat(calls(OLDER)).isEqualTo(older);

    ozon.rule(TODAY_GONE);
    numbers.add(appears());
    assertThat(calls(OLDER)).isGreaterThan(older);
    ozon.move(numbers.getFirst(), "posting_on_way_to_city", false);
    chain.orders().await(numbers.getFirst(), "delivering", PostingProof.inStatus("delivering"));

    ozon.clearFaults();
    ozon.rule(TODAY_GONE + ",\"status\":404");
    numbers.add(appears());

    ozon.clearFaults();
    awaitOnlyTodays();
    numbers.add(appears());

    numbers.forEach(proof::check);
    assertThat(chain.order().pid()).isEqualTo(process);
  }

  @Test
  void losesNothingWhenVersionsComeAndGo() {
    List<String> numbers = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      numbers.add(ozon.create(false));
      if (round % 2 == 0) {
        ozon.rule(TODAY_GONE);
      } else {
        ozon.clearFaults();
      }
      numbers.add(appears());
    }
    numbers.forEach(number -> chain.orders().awaitDetailed(number));
    numbers.forEach(proof::check);
  }

  @Test
  void showsThatBothVersionsAreGoneAndCatchesUp() {
    ozon.rule(TODAY_GONE);
    ozon.rule(OLDER_GONE);
    ozon.rule(OLDER_UNFULFILLED_GONE);
    String number = ozon.create(false);
    Awaitility.await("both sweeps show their failure")
        .atMost(LIMIT)
        .until(() -> standingStill().size() == 2);
    assertThat(chain.orders().find(number)).isEmpty();

    ozon.clearFaults();

    chain.orders().awaitDetailed(number);
    Awaitility.await("no sweep shows a failure")
        .atMost(LIMIT)
        .until(() -> standingStill().isEmpty());
  }

  private List<String> standingStill() {
    return chain.database().column("select kind from sweep where account_id = 1 and failures > 0");
  }

  /** A posting without a push, found by a list. */
  private String appears() {
    String number = ozon.create(false);
    chain.orders().awaitDetailed(number);
    return number;
  }

  /** Two walks of each list without any call of an older one. */
  private void awaitOnlyTodays() {
    Awaitility.await("today's lists are used alone")
        .atMost(LIMIT)
        .until(() -> {
          int older = calls(OLDER);
          int today = calls(TODAY);
          Awaitility.await().atMost(LIMIT).until(() -> calls(TODAY) >= today + 4);
          return calls(OLDER) == older;
        });
  }

  private int calls(List<String> paths) {
    return paths.stream().mapToInt(ozon::calls).sum();
  }
}
