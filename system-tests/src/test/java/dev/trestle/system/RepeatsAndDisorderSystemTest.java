package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Pushes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pushes come several times and in any order; Ozon's truth and one event per version remain. */
@ExtendWith(ChainExtension.class)
class RepeatsAndDisorderSystemTest {

  private static final List<String> STATES =
      List.of(
          "posting_transferring_to_delivery",
          "posting_in_carriage",
          "posting_on_way_to_city",
          "posting_in_pickup_point",
          "posting_delivered");

  private final Chain chain;
  private final PostingProof proof;

  RepeatsAndDisorderSystemTest(Chain chain) {
    this.chain = chain;
    this.proof = new PostingProof(chain);
  }

  @Test
  void appliesAPushThatComesThreeTimesOnce() {
    String number = chain.ozon().create(false);
    String push = Pushes.newPosting(chain.ozon().truth(number));

    for (int time = 0; time < 3; time++) {
      chain.pushAddress().deliver(push);
    }
    proof.awaitSettled(number, 1);

    List<Event> events = proof.check(number);
    assertThat(events).hasSize(2);
    assertThat(rows(number)).isOne();
    assertThat(chain.pushes().of(number)).hasSize(3);
  }

  @Test
  void doesNotStepBackWhenOlderStatesComeAfterTheLast() {
    String number = chain.ozon().create(false);
    List<String> pushes = lifeOf(number);

    chain.pushAddress().deliver(pushes.getLast());
    pushes.reversed().forEach(chain.pushAddress()::deliver);
    pushes.forEach(chain.pushAddress()::deliver);
    proof.awaitSettled(number, pushes.size());

    List<Event> events = proof.check(number);
    assertThat(events).extracting(Event::status).containsOnly("delivered");
    assertThat(rows(number)).isOne();
  }

  @RepeatedTest(5)
  void comesToOzonsTruthInAnyOrder() {
    long seed = System.nanoTime();
    System.out.println("disorder, seed " + seed);
    Random random = new Random(seed);
    String number = chain.ozon().create(false);
    boolean exact = random.nextBoolean();
    List<String> pushes =
        lifeOf(number).stream().map(push -> exact ? push : Pushes.inWholeSeconds(push)).toList();
    List<String> shuffled = new ArrayList<>(pushes);
    shuffled.addAll(pushes.subList(0, 3));
    Collections.shuffle(shuffled, random);

    shuffled.forEach(chain.pushAddress()::deliver);
    proof.awaitSettled(number, pushes.size());

    List<Event> events = proof.check(number);
    assertThat(rows(number)).isOne();
    assertThat(stepsAfterTheTruth(events)).as("seed %d", seed).containsOnly("delivered");
  }

  @RepeatedTest(3)
  void comesToOzonsTruthWhilePostingsMoveAndPushesCrowd() {
    long seed = System.nanoTime();
    System.out.println("crowd, seed " + seed);
    Random random = new Random(seed);
    String number = chain.ozon().create(false);
    List<String> sent = new ArrayList<>(List.of(Pushes.newPosting(chain.ozon().truth(number))));
    for (String state : STATES) {
      chain.ozon().move(number, state, false);
      sent.add(Pushes.stateChanged(chain.ozon().truth(number)));
      Collections.shuffle(sent, random);
      sent.stream().map(chain.pushAddress()::deliverAside).toList().forEach(each -> each.join());
    }
    proof.awaitSettled(number, sent.size());

    List<Event> events = proof.check(number);
    assertThat(rows(number)).isOne();
    assertThat(stepsAfterTheTruth(events)).as("seed %d", seed).containsOnly("delivered");
  }

  /** Pushes of the posting's whole life, oldest first; the sandbox is at its end then. */
  private List<String> lifeOf(String number) {
    List<String> pushes = new ArrayList<>();
    pushes.add(Pushes.newPosting(chain.ozon().truth(number)));
    for (String state : STATES) {
      chain.ozon().move(number, state, false);
      JsonNode truth = chain.ozon().truth(number);
      pushes.add(Pushes.stateChanged(truth));
    }
    return pushes;
  }

  private static List<String> stepsAfterTheTruth(List<Event> events) {
    return events.stream().map(Event::status).dropWhile(each -> !each.equals("delivered")).toList();
  }

  private long rows(String number) {
    return chain.database().number("select count(*) from posting where posting_number = ?", number);
  }
}
