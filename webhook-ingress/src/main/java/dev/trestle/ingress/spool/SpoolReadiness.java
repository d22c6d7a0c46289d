package dev.trestle.ingress.spool;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a push can be made durable without Kafka: Kafka itself is no condition. */
@Readiness
@ApplicationScoped
class SpoolReadiness implements HealthCheck {

  private final Spool spool;

  SpoolReadiness(Spool spool) {
    this.spool = spool;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("spool is writable and has room")
        .status(spool.isReady())
        .withData("depth", spool.depth())
        .withData("age_seconds", (long) spool.ageSeconds())
        .build();
  }
}
