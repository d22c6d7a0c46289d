package dev.trestle.sandbox.fault;

import dev.trestle.sandbox.wire.Reply;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the rules do to one call.
 *
 * @param effects kinds that leave the method's own work alone
 * @param instead answers in place of the method; null when none does
 * @param seed of the values that change their type
 */
public record Disturbance(
    Set<FaultKind> effects, @Nullable FaultRule instead, Duration latency, long seed) {

  private static final ScopedValue<Boolean> PAST = ScopedValue.newInstance();

  /** No rule hit the call. */
  public static final Disturbance NONE = new Disturbance(Set.of(), null, Duration.ZERO, 0);

  public Disturbance {
    effects = Set.copyOf(effects);
  }

  /** The call is never answered. */
  public boolean hangs() {
    return effects.contains(FaultKind.HANG);
  }

  /** The answer breaks off in the middle. */
  public boolean breaksOff() {
    return effects.contains(FaultKind.HALF_BODY);
  }

  /**
   * The answer that stands in for the method's.
   *
   * @param role a role that covers the method, for the fault that misses one
   */
  public Optional<Reply> answer(String role) {
    return Optional.ofNullable(instead).map(rule -> FaultReplies.reply(rule, role));
  }

  /** The method's answer, spoilt if a rule wants it so. */
  public Reply spoil(Reply reply) {
    return effects.contains(FaultKind.WRONG_TYPES) ? new WrongTypes(seed).in(reply) : reply;
  }

  /** Does the method's work, which may look at {@link #showsThePast}. */
  public <T> T around(Supplier<T> work) {
    return effects.contains(FaultKind.STALE)
        ? ScopedValue.where(PAST, true).call(work::get)
        : work.get();
  }

  /** Whether the call at hand is to show a posting as it was before its last move. */
  public static boolean showsThePast() {
    return PAST.orElse(false);
  }

  /** Whether any rule touched this call. */
  public boolean touched() {
    return instead != null || !effects.isEmpty();
  }

  /** Gathers the rules that hit a call: effects add up, of the answers the first one counts. */
  static final class Builder {

    private final Set<FaultKind> effects = EnumSet.noneOf(FaultKind.class);
    private @Nullable FaultRule instead;
    private Duration latency = Duration.ZERO;
    private long seed;

    boolean takes(FaultRule rule) {
      return !rule.kind().replaces() || instead == null;
    }

    void add(FaultRule rule, RandomGenerator dice) {
      if (rule.kind().replaces()) {
        instead = rule;
        return;
      }
      effects.add(rule.kind());
      seed = dice.nextLong();
      latency = latency.plusMillis(dice.nextLong(rule.from().toMillis(), rule.to().toMillis() + 1));
    }

    Disturbance build() {
      return new Disturbance(effects, instead, latency, seed);
    }
  }
}
