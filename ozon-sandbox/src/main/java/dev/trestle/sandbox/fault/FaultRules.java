package dev.trestle.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rules in force, in the order they were made. Which calls a percentage hits and how long a
 * latency is depends on the seed and on the order of the calls alone.
 */
public final class FaultRules {

  private final long seed;
  private final List<FaultRule> rules = new ArrayList<>();
  private SplittableRandom dice;
  private long lastId;

  public FaultRules(long seed) {
    this.seed = seed;
    this.dice = new SplittableRandom(seed);
  }

  /** The rule with its number. */
  public synchronized FaultRule add(FaultRule rule) {
    FaultRule numbered = rule.numbered(++lastId);
    rules.add(numbered);
    return numbered;
  }

  public synchronized List<FaultRule> all() {
    return List.copyOf(rules);
  }

  /** False when there is no such rule, or no longer. */
  public synchronized boolean remove(long id) {
    return rules.removeIf(rule -> rule.id() == id);
  }

  /** Removes all rules and starts the seed's sequence again. */
  public synchronized void clear() {
    rules.clear();
    dice = new SplittableRandom(seed);
    lastId = 0;
  }

  /** What happens to this call; each rule that hits it is used once. */
  public synchronized Disturbance strike(String client, String path) {
    Disturbance.Builder strike = new Disturbance.Builder();
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.fits(client, path) && dice.nextInt(100) < rule.percent() && strike.takes(rule)) {
        strike.add(rule, dice);
        rules.set(i, rule.usedOnce());
      }
    }
    rules.removeIf(FaultRule::usedUp);
    return strike.build();
  }
}
