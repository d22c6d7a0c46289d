package dev.trestle.order.talk;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What waits to be sent, in this replica's memory and nowhere else. It stays a few minutes, sent or
 * not: another command may want to send the same.
 */
@ApplicationScoped
class HeldContent {

  /** A message that could not leave for so long is not sent any more. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Map<String, Held> held = new LinkedHashMap<>();

  private record Held(Outgoing content, long until) {}

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> forget());
  }

  /**
   * Keeps it from now on.
   *
   * @return false where too much waits already
   */
  synchronized boolean keep(long account, String fingerprint, Outgoing content) {
    forget();
    long bytes = held.values().stream().mapToLong(each -> each.content().size()).sum();
    if (bytes + content.size() > MOST_BYTES) {
      return false;
    }
    held.put(key(account, fingerprint), new Held(content, System.nanoTime() + LIFE.toNanos()));
    return true;
  }

  /** Empty where another replica has it, or nobody any more. */
  synchronized Optional<Outgoing> find(long account, String fingerprint) {
    forget();
    return Optional.ofNullable(held.get(key(account, fingerprint))).map(Held::content);
  }

  private synchronized void forget() {
    long now = System.nanoTime();
    held.values().removeIf(each -> each.until() - now < 0);
  }

  private static String key(long account, String fingerprint) {
    return account + " " + fingerprint;
  }
}
