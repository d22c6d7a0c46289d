package dev.trestle.ingress.push;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Share of pushes of the last hour that were answered with 200. Ozon suspends a receiver that falls
 * below a half. 1 while there was none.
 */
@ApplicationScoped
class AcceptedShare {

  private static final int MINUTES = 60;

  private final Clock clock;
  private final long[] minuteOf = new long[MINUTES];
  private final long[] all = new long[MINUTES];
  private final long[] accepted = new long[MINUTES];

  AcceptedShare(Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    metrics.gauge("trestle.ingress.accepted.share", this, AcceptedShare::value);
  }

  synchronized void count(boolean ok) {
    long minute = clock.millis() / 60_000;
    int place = (int) (minute % MINUTES);
    if (minuteOf[place] != minute) {
      minuteOf[place] = minute;
      all[place] = 0;
      accepted[place] = 0;
    }
    all[place]++;
    accepted[place] += ok ? 1 : 0;
  }

  synchronized double value() {
    long oldest = clock.millis() / 60_000 - MINUTES;
    long sumAll = 0;
    long sumAccepted = 0;
    for (int place = 0; place < MINUTES; place++) {
      if (minuteOf[place] > oldest) {
        sumAll += all[place];
        sumAccepted += accepted[place];
      }
    }
    return sumAll == 0 ? 1 : (double) sumAccepted / sumAll;
  }
}
