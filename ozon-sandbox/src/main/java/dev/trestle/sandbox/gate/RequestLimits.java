package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.fault.FaultReplies;
import dev.trestle.sandbox.wire.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps Ozon's limits per Client-Id, in the order in which requests arrive: the general one first,
 * then those of the method.
 */
public final class RequestLimits {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final LimitSettings atStart;
  private final Clock clock;
  private final Map<String, RateWindow> clients = new HashMap<>();
  private final Map<Pair, List<RateWindow>> methods = new HashMap<>();
  private final Map<Pair, RateWindow> refusals = new HashMap<>();
  private final Map<Pair, Instant> blocked = new HashMap<>();
  private LimitSettings settings;

  public RequestLimits(LimitSettings settings, Clock clock) {
    this.atStart = settings;
    this.settings = settings;
    this.clock = clock;
  }

  /** Counts one request. */
  synchronized RateVerdict use(String client, String path) {
    Instant now = clock.instant();
    Pair pair = new Pair(client, path);
    RateWindow general =
        clients.computeIfAbsent(client, any -> new RateWindow(settings.told(), SECOND));
    Optional<Reply> refusal = refusal(pair, general, now);
    return new RateVerdict(general.left(now), refusal);
  }

  private Optional<Reply> refusal(Pair pair, RateWindow general, Instant now) {
    if (!settings.enforced()) {
      general.note(now);
    } else if (!general.take(now)) {
      return Optional.of(refuse(pair, general.secondsToWait(now), now));
    }
    if (now.isBefore(blocked.getOrDefault(pair, Instant.MIN))) {
      return Optional.of(FaultReplies.CIRCLE);
    }
    List<RateWindow> own = settings.methodLimits() ? windows(pair) : List.of();
    long wait = own.stream().mapToLong(window -> window.secondsToWait(now)).max().orElse(0);
    if (wait > 0) {
      return Optional.of(refuse(pair, wait, now));
    }
    own.forEach(window -> window.take(now));
    return Optional.empty();
  }

  private List<RateWindow> windows(Pair pair) {
    return methods.computeIfAbsent(
        pair, any -> MethodLimit.of(pair.path()).stream().map(MethodLimit::window).toList());
  }

  private Reply refuse(Pair pair, long seconds, Instant now) {
    if (settings.circleAfter() > 0) {
      RateWindow burst =
          refusals.computeIfAbsent(pair, any -> new RateWindow(settings.circleAfter(), SECOND));
      burst.note(now);
      if (burst.isFull(now)) {
        blocked.put(pair, now.plus(settings.circleFor()));
      }
    }
    return FaultReplies.throttled(seconds);
  }

  public synchronized LimitSettings settings() {
    return settings;
  }

  /** Takes new settings; what was counted is forgotten. */
  public synchronized void set(LimitSettings wanted) {
    settings = wanted;
    clients.clear();
    methods.clear();
    refusals.clear();
    blocked.clear();
  }

  public void reset() {
    set(atStart);
  }

  private record Pair(String client, String path) {}
}
