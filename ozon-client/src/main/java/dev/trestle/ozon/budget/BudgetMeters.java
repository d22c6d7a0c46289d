package dev.trestle.ozon.budget;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** {@code trestle.ozon.budget.*}: who waits, who went and how long it waited, what was lost. */
final class BudgetMeters {

  private static final String PREFIX = "trestle.ozon.budget.";

  private final Map<CallClass, AtomicInteger> waiting = new EnumMap<>(CallClass.class);
  private final Map<CallClass, Timer> granted = new EnumMap<>(CallClass.class);
  private final Map<CallClass, Counter> exhausted = new EnumMap<>(CallClass.class);
  private final Counter thrownAway;

  BudgetMeters(MeterRegistry registry, IntSupplier pausedAccounts) {
    for (CallClass each : CallClass.values()) {
      String tag = each.name().toLowerCase(Locale.ROOT);
      AtomicInteger number = new AtomicInteger();
      waiting.put(each, number);
      registry.gauge(PREFIX + "waiting", Tags.of("class", tag), number);
      granted.put(
          each,
          Timer.builder(PREFIX + "granted")
              .description("Calls that may go, and how long they waited for it")
              .tag("class", tag)
              .publishPercentileHistogram()
              .maximumExpectedValue(Duration.ofMinutes(2))
              .register(registry));
      exhausted.put(each, registry.counter(PREFIX + "exhausted", "class", tag));
    }
    thrownAway = registry.counter(PREFIX + "tokens.thrown.away");
    Gauge.builder(PREFIX + "paused.accounts", pausedAccounts::getAsInt).register(registry);
  }

  void waits(CallClass callClass) {
    of(waiting, callClass).incrementAndGet();
  }

  void waitsNoLonger(CallClass callClass) {
    of(waiting, callClass).decrementAndGet();
  }

  void granted(CallClass callClass, long waitedNanos) {
    of(granted, callClass).record(waitedNanos, TimeUnit.NANOSECONDS);
  }

  void exhausted(CallClass callClass) {
    of(exhausted, callClass).increment();
  }

  void thrownAway() {
    thrownAway.increment();
  }

  private static <T> T of(Map<CallClass, T> all, CallClass callClass) {
    return Objects.requireNonNull(all.get(callClass));
  }
}
