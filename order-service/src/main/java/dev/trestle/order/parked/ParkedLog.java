package dev.trestle.order.parked;

import dev.trestle.contracts.Topics;
import dev.trestle.order.http.Problem;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the parked topic when somebody looks at it, with a consumer that belongs to no group and
 * commits nothing. Blocking work, done on a worker thread; results come on the caller's context.
 */
@ApplicationScoped
class ParkedLog {

  private static final Logger LOG = Logger.getLogger(ParkedLog.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Map<String, Object> settings;
  private final Vertx vertx;

  ParkedLog(@Identifier("default-kafka-broker") Map<String, Object> kafka, Vertx vertx) {
    this.settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
    this.vertx = vertx;
  }

  /** The newest records before a place, the newest first. */
  Uni<ParkedSlice> newest(ParkedPlace before, int limit) {
    return reading(reader -> reader.newest(before, limit));
  }

  /** The records with these ids that are still there. */
  Uni<List<ParkedRecord>> find(Collection<ParkedId> ids) {
    return reading(reader -> ids.stream().flatMap(id -> reader.at(id).stream()).toList());
  }

  private interface Reading<T> {
    T by(ParkedReader reader);
  }

  private <T> Uni<T> reading(Reading<T> work) {
    Callable<T> blocking =
        () -> {
          try (var consumer =
              new KafkaConsumer<>(
                  settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return work.by(new ParkedReader(consumer, Topics.ORDER_PARKED, LIMIT));
          }
        };
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(blocking, false).toCompletionStage())
        .onFailure(KafkaException.class)
        .transform(ParkedLog::silent);
  }

  private static Problem.Raised silent(Throwable trouble) {
    LOG.warnf("the parked topic cannot be read: %s", trouble);
    return new Problem.Raised(
        Problem.of("kafka-silent", "Kafka does not answer", 503, "Try again later", null));
  }
}
