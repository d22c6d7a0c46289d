package dev.trestle.ingress;

import dev.trestle.contracts.push.PushEnvelope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One line and one measurement per push; never its body. */
@ApplicationScoped
class PushJournal {

  private static final Logger LOG = Logger.getLogger(PushJournal.class);

  private final MeterRegistry metrics;

  PushJournal(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void write(ReceivedPush push, Response answer, long begun) {
    long nanoseconds = System.nanoTime() - begun;
    boolean ping = push.envelope() instanceof PushEnvelope.Ping;
    String type = ping ? "ozon.push.ping.v1" : push.type();
    metrics
        .timer(
            "trestle.ingress.pushes", "type", type, "status", Integer.toString(answer.getStatus()))
        .record(nanoseconds, TimeUnit.NANOSECONDS);
    LOG.infof(
        "push push_id=%s type=%s seller=%s key=%s topic=%s status=%d duration_ms=%.1f trace=%s",
        push.envelope().id(),
        type,
        push.seller(),
        push.key(),
        ping ? "-" : push.topic(),
        answer.getStatus(),
        nanoseconds / 1e6,
        push.trace().traceId());
  }
}
