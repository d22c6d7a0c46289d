package dev.trestle.ozon;

import dev.trestle.ozon.catalogue.OzonMethod;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls by method and outcome ({@code trestle.ozon.calls}) and measures how long callers
 * waited for them, budget and repeats included ({@code trestle.ozon.call.duration}).
 */
@ApplicationScoped
class CallMetrics {

  private final MeterRegistry metrics;

  CallMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Measures a call; the function tells its failure, null for success. */
  <A> Uni<A> measured(OzonMethod method, Uni<A> call, Function<A, @Nullable OzonFailure> failure) {
    return Uni.createFrom()
        .deferred(() -> {
          long start = System.nanoTime();
          return call.invoke(answer ->
              record(method, failure.apply(answer), Duration.ofNanos(System.nanoTime() - start)));
        });
  }

  private void record(OzonMethod method, @Nullable OzonFailure failure, Duration took) {
    String outcome = failure == null ? "ok" : failure.getClass().getSimpleName();
    metrics.counter("trestle.ozon.calls", "method", method.path(), "outcome", outcome).increment();
    metrics.timer("trestle.ozon.call.duration", "method", method.path()).record(took);
  }
}
