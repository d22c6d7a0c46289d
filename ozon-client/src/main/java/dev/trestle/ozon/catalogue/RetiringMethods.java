package dev.trestle.ozon.catalogue;

import dev.trestle.ozon.catalogue.OzonMethod.Retirement;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells people about methods that this process really calls and that Ozon switches off: the gauge
 * {@code trestle.ozon.methods.retiring} is 1 for {@code state} off or soon, and a warning a day.
 */
@ApplicationScoped
public class RetiringMethods {

  private static final Logger LOG = Logger.getLogger(RetiringMethods.class);

  private final Map<String, LocalDate> warned = new ConcurrentHashMap<>();
  private final MeterRegistry metrics;
  private final Clock clock;

  /** The clock decides what is soon. */
  public RetiringMethods(MeterRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  /** A call of this method is about to go. */
  public void used(OzonMethod method) {
    if (method.switchedOff() == null) {
      return;
    }
    LocalDate today = today();
    LocalDate before = warned.put(method.path(), today);
    if (before == null) {
      register(method, Retirement.SOON);
      register(method, Retirement.OFF);
    }
    if (!today.equals(before)) {
      warn(method, today);
    }
  }

  private void register(OzonMethod method, Retirement state) {
    Gauge.builder(
            "trestle.ozon.methods.retiring", () -> method.retirement(today()) == state ? 1 : 0)
        .tag("method", method.path())
        .tag("state", state.name().toLowerCase(Locale.ROOT))
        .register(metrics);
  }

  private static void warn(OzonMethod method, LocalDate today) {
    switch (method.retirement(today)) {
      case NONE -> {}
      case SOON ->
          LOG.warnf(
              "Ozon switches %s off on %s; successor: %s",
              method.path(), method.switchedOff(), method.successor());
      case OFF ->
          LOG.warnf(
              "%s is called although Ozon announced its end for %s; successor: %s",
              method.path(), method.switchedOff(), method.successor());
    }
  }

  /** Ozon's days begin at 03:00 in Moscow, which is midnight UTC. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
