package dev.trestle.order.reread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Accounts that are not read for now, because Ozon throttles them or does not answer: one failed
 * call speaks for all that wait. Kept by each replica for itself.
 */
@ApplicationScoped
class AccountPauses {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private record Pause(Instant until, Duration length) {}

  private final Map<Long, Pause> pauses = new ConcurrentHashMap<>();
  private final Clock clock;

  AccountPauses(Clock clock) {
    this.clock = clock;
  }

  /** Accounts that must not be asked at this moment. */
  Set<Long> accounts() {
    Instant now = clock.instant();
    return pauses.entrySet().stream()
        .filter(each -> each.getValue().until().isAfter(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Ozon said how long to wait. */
  void pause(long account, Duration length) {
    pauses.put(account, new Pause(clock.instant().plus(length), length));
  }

  /** Ozon did not answer: twice as long as the last time, up to half a minute. */
  Duration lengthen(long account) {
    Instant now = clock.instant();
    Pause pause =
        pauses.compute(
            account,
            (id, last) -> {
              if (last != null && last.until().isAfter(now)) {
                return last;
              }
              Duration length = last == null ? FIRST : last.length().multipliedBy(2);
              Duration bounded = length.compareTo(LONGEST) > 0 ? LONGEST : length;
              return new Pause(now.plus(bounded), bounded);
            });
    return Duration.between(now, pause.until());
  }

  /** Ozon answered. */
  void end(long account) {
    pauses.remove(account);
  }
}
