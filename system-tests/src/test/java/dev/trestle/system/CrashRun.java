package dev.trestle.system;

import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.Pushes;
import dev.trestle.system.chain.Service;
import dev.trestle.system.freeze.FreezingProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * Kills a service at every place of a posting's way: for n = 1, 2, ... a new posting and one change
 * of its state are pushed, the n-th request behind the proxy stays without an answer, the service
 * dies with -9 and comes again. Ends with the first n that the way does not reach.
 *
 * @param counted which requests are places to die at, by their label
 */
record CrashRun(
    String name, Chain chain, Service victim, FreezingProxy proxy, Predicate<String> counted) {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int NOWHERE = 0;
  private static final int MOST = 120;

  /** What was frozen at each n. */
  List<String> everyPlace() {
    List<String> places = new ArrayList<>();
    // What a start does by itself is over after one posting's way, and is not counted.
    dieAt(NOWHERE);
    for (int place = 1; place <= MOST; place++) {
      Optional<String> frozen = dieAt(place);
      if (frozen.isEmpty()) {
        System.out.printf("crash, %s: %d places%n", name, places.size());
        return places;
      }
      System.out.printf("crash, %s, n=%d: %s%n", name, place, frozen.get());
      places.add(frozen.get());
    }
    throw new AssertionError(name + ": more than " + MOST + " places");
  }

  private Optional<String> dieAt(int place) {
    String number = chain.ozon().create(false);
    proxy.arm(place, number, counted);
    Optional<String> first = push(number, 1, Pushes.newPosting(chain.ozon().truth(number)));
    chain.ozon().move(number, "posting_in_carriage", false);
    Optional<String> second = push(number, 2, Pushes.stateChanged(chain.ozon().truth(number)));
    proxy.disarm();
    new PostingProof(chain).check(number);
    return first.or(() -> second);
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
