package dev.trestle.order.sweep;

import dev.trestle.messaging.ExpectedPushes.Missing;
import dev.trestle.messaging.SweepBoard.Standing;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What sweeps tell those who watch: how old each is, how stale each account, what they found. */
@ApplicationScoped
class SweepMeters {

  private final MeterRegistry metrics;
  private final SweepKinds kinds;
  private final Clock clock;
  private final Duration firstWindow;
  private final MultiGauge age;
  private final MultiGauge staleness;
  private final MultiGauge missing;

  SweepMeters(MeterRegistry metrics, SweepKinds kinds, Clock clock, OrderConfig config) {
    this.metrics = metrics;
    this.kinds = kinds;
    this.clock = clock;
    firstWindow = config.sweep().firstWindow();
    age =
        MultiGauge.builder("trestle.sweep.age")
            .description("Since the last completed sweep, or since there was none")
            .baseUnit("seconds")
            .register(metrics);
    staleness =
        MultiGauge.builder("trestle.staleness")
            .description("Since the upper end of the last completed window of changes")
            .baseUnit("seconds")
            .register(metrics);
    missing =
        MultiGauge.builder("trestle.pushes.missing")
            .description("Changes found by sweeps whose push did not come")
            .register(metrics);
  }

  void found(Turn turn, int differences) {
    metrics
        .counter("trestle.sweep.differences", tags(turn.accountId(), "kind", turn.kind()))
        .increment(differences);
  }

  void show(List<Standing> sweeps, List<Missing> pushes) {
    age.register(sweeps.stream().map(this::age).toList(), true);
    staleness.register(
        sweeps.stream().filter(this::tellsStaleness).map(this::staleness).toList(), true);
    missing.register(
        pushes.stream()
            .map(each ->
                MultiGauge.Row.of(tags(each.accountId(), "type", each.type()), each.count()))
            .toList(),
        true);
  }

  private boolean tellsStaleness(Standing sweep) {
    return kinds.of(sweep.kind()).filter(Sweep::tellsStaleness).isPresent();
  }

  private MultiGauge.Row<?> age(Standing sweep) {
    Instant last = sweep.finishedAt() == null ? sweep.createdAt() : sweep.finishedAt();
    return MultiGauge.Row.of(tags(sweep.accountId(), "kind", sweep.kind()), () -> since(last));
  }

  /** Before the first window is complete, all that lies in it may be stale. */
  private MultiGauge.Row<?> staleness(Standing sweep) {
    Instant known =
        sweep.watermark() == null ? sweep.createdAt().minus(firstWindow) : sweep.watermark();
    return MultiGauge.Row.of(
        Tags.of("account", Long.toString(sweep.accountId())), () -> since(known));
  }

  private double since(Instant then) {
    return Math.max(0, Duration.between(then, clock.instant()).toMillis() / 1000.0);
  }

  private static Tags tags(long account, String name, String value) {
    return Tags.of("account", Long.toString(account), name, value);
  }
}
