package dev.trestle.sandbox.push;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The push faults in force and what they have done; chance comes from the sandbox's seed. */
public final class PushFaults {

  private final long seed;
  private final Map<SellerId, List<Running>> faults = new HashMap<>();

  public PushFaults(long seed) {
    this.seed = seed;
  }

  /** Replaces all faults of a seller; counts and chance start again. */
  public synchronized void set(SellerId seller, List<PushFault> wished) {
    List<Running> running = new ArrayList<>();
    for (PushFault fault : wished) {
      long ownSeed = seed * 1_000_003 + seller.value() * 31 + running.size();
      running.add(new Running(fault, new Random(ownSeed)));
    }
    faults.put(seller, running);
  }

  public synchronized void clear() {
    faults.clear();
  }

  /** Each fault with how many pushes it dropped, doubled and delayed so far. */
  public synchronized List<Done> of(SellerId seller) {
    return faults.getOrDefault(seller, List.of()).stream()
        .map(running -> new Done(running.fault, running.counts))
        .toList();
  }

  synchronized Fate fate(SellerId seller, PushType type) {
    List<Running> running = faults.getOrDefault(seller, List.of());
    Optional<Running> own = running.stream().filter(one -> one.fault.type() == type).findFirst();
    return own.or(() -> running.stream().filter(one -> one.fault.type() == null).findFirst())
        .map(Running::next)
        .orElse(Fate.GOOD);
  }

  /** A fault and its counts. */
  public record Done(PushFault fault, Counts counts) {}

  /** How many pushes met each evil. */
  public record Counts(int seen, int dropped, int doubled, int delayed) {}

  /**
   * What happens to one push.
   *
   * @param delay zero for none
   */
  record Fate(boolean dropped, boolean doubled, Duration delay) {

    static final Fate GOOD = new Fate(false, false, Duration.ZERO);
  }

  private static final class Running {

    private final PushFault fault;
    private final Random random;
    private Counts counts = new Counts(0, 0, 0, 0);

    Running(PushFault fault, Random random) {
      this.fault = fault;
      this.random = random;
    }

    /** Draws as often for each push, so that one percentage does not change what another does. */
    Fate next() {
      boolean drop = random.nextInt(100) < fault.dropPercent();
      boolean twice = random.nextInt(100) < fault.doublePercent() && !drop;
      boolean late = random.nextInt(100) < fault.delayPercent() && !drop;
      long seconds = 1 + (long) (random.nextDouble() * fault.delay().toSeconds());
      count(one ->
          new Counts(
              one.seen() + 1,
              one.dropped() + (drop ? 1 : 0),
              one.doubled() + (twice ? 1 : 0),
              one.delayed() + (late ? 1 : 0)));
      return new Fate(
          drop,
          twice,
          late ? Duration.ofSeconds(Math.min(seconds, fault.delay().toSeconds())) : Duration.ZERO);
    }

    private void count(UnaryOperator<Counts> change) {
      counts = change.apply(counts);
    }
  }
}
