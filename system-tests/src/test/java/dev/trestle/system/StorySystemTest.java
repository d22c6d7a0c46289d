package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import dev.trestle.system.chain.Pushes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random stories through the whole chain: pushes that come, come twice, or never; commands asked
 * again with the same key; Ozon's faults; order-service killed in the middle. At the end our rows
 * are Ozon's truth, versions and events are one to one, and no command was done twice.
 */
@ExtendWith(ChainExtension.class)
class StorySystemTest {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int STEPS = 12;
  private static final int PIECES = 9;
  private static final List<String> STATES =
      List.of(
          "posting_transferring_to_delivery",
          "posting_in_carriage",
          "posting_on_way_to_city",
          "posting_in_pickup_point",
          "posting_delivered");
  private static final List<String> FAULTS =
      List.of(
          "\"kind\":\"half_body\",\"method\":\"/v4/posting/fbs/ship\",\"count\":1",
          "\"kind\":\"status\",\"status\":503,\"count\":2",
          "\"kind\":\"throttle\",\"count\":1",
          "\"kind\":\"wrong_types\",\"percent\":50,\"count\":3",
          "\"kind\":\"half_body\",\"count\":2");
  private static final Map<String, String> QUICK =
      Map.of(
          "ORDER_SWEEP_POLL", "PT0.2S",
          "ORDER_SWEEP_CHANGED_EVERY", "PT1S",
          "ORDER_SWEEP_UNFULFILLED_EVERY", "PT1S",
          "ORDER_SWEEP_FAILED_DELAY", "PT0.5S",
          "ORDER_SWEEP_REFUSED_DELAY", "PT0.5S",
          "ORDER_SWEEP_LEASE", "PT5S",
          "ORDER_COMMAND_SETTLE_FOR", "PT3S");

  private final Chain chain;
  private final Ozon ozon;
  private final List<String> postings = new ArrayList<>();
  private final Map<String, String> asked = new HashMap<>();
  private Random random = new Random();

  StorySystemTest(Chain chain) {
    this.chain = chain;
    this.ozon = chain.ozon();
  }

  @BeforeAll
  static void sweepOften(Chain chain) {
    chain.order().restartWith(QUICK);
  }

  @AfterEach
  void clearFaults() {
    ozon.clearFaults();
  }

  @AfterAll
  static void asBefore(Chain chain) {
    chain.order().restartWith(Map.of());
  }

  /** Three of them; {@code -Dtrestle.stories=10} tells ten. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("trestle.stories", 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endsInOzonsTruth(long seed) {
    random = new Random(seed);
    order();
    for (int step = 0; step < STEPS; step++) {
      step(seed + "-" + step);
    }
    ozon.clearFaults();
    asked.keySet().forEach(this::askAgain);
    awaitCommands();
    List<String> all = postings.stream().flatMap(each -> ozon.family(each).stream()).toList();
    all.forEach(this::awaitTruth);
    PostingProof proof = new PostingProof(chain);
    all.forEach(proof::check);
    postings.forEach(this::checkNothingWasDoneTwice);
  }

  private void step(String name) {
    switch (random.nextInt(10)) {
      case 0 -> order();
      case 1 -> ozon.tryMove(any(postings), any(STATES), random.nextBoolean());
      case 2, 3, 4 -> packOnePiece(any(postings), "story-" + name);
      case 5 -> asked.keySet().stream().findAny().ifPresent(this::askAgain);
      case 6 -> pushAgain(any(postings));
      case 7 -> ozon.rule(any(FAULTS));
      default -> {
        chain.order().kill();
        chain.order().start();
      }
    }
  }

  private void order() {
    String product = "{\"sku\":912340118,\"quantity\":" + PIECES + "}";
    postings.add(
        ozon.createWith("\"products\":[" + product + "],\"push\":" + random.nextBoolean()));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Each time it is done a further posting comes of it. */
  private void packOnePiece(String posting, String key) {
    asked.put(key, posting);
    askAgain(key);
  }

  private void askAgain(String key) {
    String body =
        "{\"part\":true,\"packages\":[{\"products\":[{\"sku\":912340118,\"quantity\":1}]}]}";
    chain.orders().ask("/api/v1/postings/" + asked.get(key) + "/pack", key, body);
  }

  private void pushAgain(String posting) {
    chain.pushAddress().deliver(Pushes.stateChanged(ozon.truth(posting)));
  }

  private void awaitCommands() {
    Awaitility.await("commands end")
        .atMost(LIMIT)
        .until(() ->
            chain
                    .database()
                    .number("select count(*) from command where state not in ('done', 'failed')")
                == 0);
  }

  private void awaitTruth(String posting) {
    Awaitility.await(posting + " is as Ozon has it")
        .atMost(LIMIT)
        .until(() ->
            chain
                .orders()
                .find(posting)
                .filter(ours -> ours.path("detailed").asBoolean())
                .filter(ours -> isTrue(ours, ozon.truth(posting).path("posting")))
                .isPresent());
  }

  private static boolean isTrue(JsonNode ours, JsonNode truth) {
    return ours.path("status").equals(truth.path("status"))
        && ours.path("substatus").asText("").equals(truth.path("substatus").asText(""))
        && ours.at("/products/0/quantity").equals(truth.at("/products/0/quantity"));
  }

  private void checkNothingWasDoneTwice(String posting) {
    long done =
        chain
            .database()
            .number(
                "select count(*) from command where state = 'done' and ? = any (subjects)",
                posting);
    assertThat(ozon.family(posting).size() - 1)
        .as("parts packed of %s", posting)
        .isEqualTo((int) done);
  }
}
