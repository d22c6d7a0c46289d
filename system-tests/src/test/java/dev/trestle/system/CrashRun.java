package dev.trestle.system;

import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.Pushes;
import dev.trestle.system.chain.Service;
import dev.trestle.system.freeze.FreezingProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Kills a service at every place of a posting's way: a new posting and one change of its state are
 * pushed, a request behind the proxy stays without an answer, the service dies with -9 and comes
 * again. The places are what a way without deaths was seen to ask, each sort of request at its
 * first times: what else the service asks meanwhile moves none of them. What only looks leaves
 * nothing behind; once is enough.
 *
 * @param counted which requests are places to die at, by their label
 */
record CrashRun(
    String name, Chain chain, Service victim, FreezingProxy proxy, Predicate<String> counted) {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The new posting and its change, or the push and Ozon's answer to it. */
  private static final int TIMES = 2;

  private static final Pattern LOOKS = Pattern.compile("BEGIN|with r as \\( select .*");

  private record Walk(Optional<String> frozen, List<String> passed) {}

  /** Where it died. */
  List<String> everyPlace() {
    // What a start does by itself is over after one posting's way, and is no place.
    walk(0, counted);
    List<String> way = walk(0, counted).passed();
    List<String> places = new ArrayList<>();
    for (String label : new LinkedHashSet<>(way)) {
      int most = LOOKS.matcher(label).matches() ? 1 : TIMES;
      int times = Math.min(most, Collections.frequency(way, label));
      for (int time = 1; time <= times; time++) {
        walk(time, label::equals).frozen().ifPresent(places::add);
        System.out.printf("crash, %s, time %d: %s%n", name, time, label);
      }
    }
    System.out.printf("crash, %s: %d places%n", name, places.size());
    return places;
  }

  private Walk walk(int time, Predicate<String> labels) {
    String number = chain.ozon().create(false);
    proxy.arm(time, number, labels);
    Optional<String> first = push(number, 1, Pushes.newPosting(chain.ozon().truth(number)));
    chain.ozon().move(number, "posting_in_carriage", false);
    Optional<String> second = push(number, 2, Pushes.stateChanged(chain.ozon().truth(number)));
    List<String> passed = proxy.disarm();
    new PostingProof(chain).check(number);
    return new Walk(first.or(() -> second), passed);
  }

  /** Pushes as Ozon does, until all is done; the service may die on the way. */
  private Optional<String> push(String number, int pushes, String body) {
    CompletableFuture<Void> delivery = chain.pushAddress().deliverAside(body);
    await(number, () -> proxy.frozenAt().isPresent() || isDone(number, pushes, delivery));
    Optional<String> frozen = proxy.frozenAt();
    if (frozen.isPresent()) {
      victim.kill();
      proxy.thaw();
      victim.start();
      await(number, () -> isDone(number, pushes, delivery));
    }
    return frozen;
  }

  private boolean isDone(String number, int pushes, CompletableFuture<Void> delivery) {
    return delivery.isDone()
        && chain.database().isSettled(number, pushes)
        && chain.lag().count() == 0;
  }

  private void await(String number, java.util.concurrent.Callable<Boolean> done) {
    Awaitility.await(name + ": posting " + number)
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(done);
  }
}
