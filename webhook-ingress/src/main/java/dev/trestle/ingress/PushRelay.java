package dev.trestle.ingress;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes pushes to Kafka. The time limits are nested: the producer gives up before the deadline of
 * the answer, so that no record is still under way after Ozon was told to repeat it.
 */
@ApplicationScoped
class PushRelay {

  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final Duration deadline;

  PushRelay(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngressConfig config) {
    deadline = config.deadline();
    producer =
        new KafkaProducer<>(
            settings(kafka, deadline), new StringSerializer(), new ByteArraySerializer());
  }

  /** The bean is made at start, so that the producer knows the brokers before the first push. */
  void onStart(@Observes StartupEvent started) {}

  void onStop(@Observes ShutdownEvent stopping) {
    producer.close(CLOSE);
  }

  /** Ends when all in-sync replicas have the record; fails at the deadline at the latest. */
  Uni<Void> relay(ReceivedPush push) {
    return Uni.createFrom()
        .<Void>emitter(emitter ->
            producer.send(
                push.toRecord(),
                (place, failure) -> {
                  if (failure == null) {
                    emitter.complete(null);
                  } else {
                    emitter.fail(failure);
                  }
                }))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .ifNoItem()
        .after(deadline)
        .fail();
  }

  static Map<String, Object> settings(Map<String, Object> kafka, Duration deadline) {
    Map<String, Object> settings = new HashMap<>(kafka);
    int milliseconds = Math.toIntExact(deadline.toMillis());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, milliseconds / 2);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, milliseconds - 150);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, milliseconds - 100);
    return settings;
  }
}
