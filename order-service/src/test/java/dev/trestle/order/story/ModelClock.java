package dev.trestle.order.story;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The service's clock. Once started it runs {@value #SPEED} times as fast as the machine's, as the
 * database's and Ozon's do: delays, leases and sweeps of minutes pass in seconds.
 */
final class ModelClock extends Clock {

  static final int SPEED = 20;

  private static final AtomicReference<@Nullable Instant> BEGIN = new AtomicReference<>();

  /** Takes the place of the service's own clock; unless it is started, it is the same. */
  static class Producer {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
      return new ModelClock();
    }
  }

  /** Runs fast from here on; gives the moment from which on it does. */
  static Instant start() {
    Instant begin = Instant.now();
    BEGIN.set(begin);
    return begin;
  }

  static void stop() {
    BEGIN.set(null);
  }

  @Override
  public Instant instant() {
    Instant now = Instant.now();
    Instant begin = BEGIN.get();
    return begin == null ? now : begin.plus(Duration.between(begin, now).multipliedBy(SPEED));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
