package dev.trestle.ingress.relay;

import dev.trestle.ingress.spool.Spool;
import dev.trestle.ingress.spool.Spooled;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Brings what waits on disk to Kafka, the oldest first, as soon as Kafka takes it. */
@ApplicationScoped
class SpoolDrain {

  private static final Logger LOG = Logger.getLogger(SpoolDrain.class);
  private static final int AT_ONCE = 1_000;
  private static final long PAUSE_MILLIS = 200;

  private final Spool spool;
  private final KafkaLink kafka;
  private volatile boolean stopped;

  SpoolDrain(Spool spool, KafkaLink kafka) {
    this.spool = spool;
    this.kafka = kafka;
  }

  void onStart(@Observes StartupEvent started) {
    Thread.ofVirtual().name("spool-drain").start(this::run);
  }

  void onStop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void run() {
    while (!stopped) {
      try {
        if (spool.isEmpty() || !drainSome()) {
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException ended) {
        return;
      } catch (Exception trouble) {
        LOG.warnf("the spool waits: %s", trouble);
        pause();
      }
    }
  }

  /** Gives whether Kafka took anything. */
  private boolean drainSome() throws Exception {
    List<Spooled> oldest = spool.oldest(AT_ONCE).get();
    List<CompletableFuture<Spooled>> sent = oldest.stream().map(this::send).toList();
    List<Spooled> acknowledged =
        sent.stream().map(CompletableFuture::join).filter(Objects::nonNull).toList();
    if (acknowledged.isEmpty()) {
      return false;
    }
    boolean empty = spool.delete(acknowledged).get();
    LOG.infof("spool drained=%d left=%d", acknowledged.size(), spool.depth());
    return empty || acknowledged.size() == oldest.size();
  }

  /** The record once Kafka has acknowledged it; null if it has not. */
  private CompletableFuture<Spooled> send(Spooled spooled) {
    CompletableFuture<Spooled> outcome = new CompletableFuture<>();
    kafka.send(spooled.record(), failure -> outcome.complete(failure == null ? spooled : null));
    return outcome;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
