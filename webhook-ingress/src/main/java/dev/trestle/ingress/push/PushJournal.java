package dev.trestle.ingress.push;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.ingress.relay.ReceivedPush;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One line and one measurement per push; never its body, never the secret. */
@ApplicationScoped
class PushJournal {

  private static final Logger LOG = Logger.getLogger(PushJournal.class);

  /** Ozon grades a type by 1.5 and 2.5 s; we promise 1 s. */
  private static final Duration[] GRADES = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(1500),
    Duration.ofMillis(2500)
  };

  private static final int MOST_SELLERS = 5_000;

  private final MeterRegistry metrics;
  private final AcceptedShare share;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> lastPushes = new ConcurrentHashMap<>();

  PushJournal(MeterRegistry metrics, AcceptedShare share) {
    this.metrics = metrics;
    this.share = share;
  }

  void write(ReceivedPush push, int status, long nanoseconds) {
    boolean ping = push.envelope() instanceof PushEnvelope.Ping;
    String type = ping ? "ozon.push.ping.v1" : push.type();
    timer(type, status).record(nanoseconds, TimeUnit.NANOSECONDS);
    share.count(status == 200);
    remember(push.seller(), type, push.at());
    LOG.infof(
        "push push_id=%s type=%s seller=%s key=%s topic=%s status=%d duration_us=%d trace=%s",
        push.envelope().id(),
        type,
        push.seller(),
        push.key(),
        ping ? "-" : push.topic(),
        status,
        nanoseconds / 1_000,
        push.trace().traceId());
  }

  /** Callers that were not heard: counted, not logged, so that they cost nothing. */
  void refused(String reason) {
    metrics.counter("trestle.ingress.refusals", "reason", reason).increment();
  }

  private Timer timer(String type, int status) {
    return timers.computeIfAbsent(
        type + status,
        unused ->
            Timer.builder("trestle.ingress.pushes")
                .description("time to answer, by type and status")
                .tags("type", type, "status", Integer.toString(status))
                .serviceLevelObjectives(GRADES)
                .register(metrics));
  }

  private void remember(@Nullable SellerId seller, String type, Instant at) {
    if (seller == null) {
      return;
    }
    AtomicLong last = lastPushes.get(seller + type);
    if (last == null && lastPushes.size() < MOST_SELLERS) {
      last = lastPushes.computeIfAbsent(seller + type, unused -> gauge(seller, type));
    }
    if (last != null) {
      last.set(at.getEpochSecond());
    }
  }

  private AtomicLong gauge(SellerId seller, String type) {
    return metrics.gauge(
        "trestle.ingress.last.push.epoch.seconds",
        Tags.of("seller", seller.toString(), "type", type),
        new AtomicLong());
  }
}
