package dev.trestle.order.command;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code trestle.command.duration} from acceptance to the end, by kind and state; {@code
 * trestle.command.doubtful} counts writes whose answer was lost.
 */
@ApplicationScoped
class CommandMeters {

  private final MeterRegistry registry;

  CommandMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void stepped(Command before, CommandLife after, Instant now) {
    if (after.state() == CommandState.DOUBTFUL && before.state() == CommandState.SENDING) {
      registry.counter("trestle.command.doubtful", "kind", before.kind()).increment();
    }
    if (after.state().finished()) {
      registry
          .timer(
              "trestle.command.duration", "kind", before.kind(), "state", after.state().wireName())
          .record(Duration.between(before.createdAt(), now));
    }
  }
}
