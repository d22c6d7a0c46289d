package dev.trestle.ingress.relay;

import dev.trestle.contracts.Topics;
import dev.trestle.ingress.PushRecord;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The producer, set so that it never blocks its caller: a topic whose brokers are not known yet, or
 * a full buffer, fails at once. What is known of the topics is fetched in the background from the
 * start on, and for ever, so that an outage of Kafka at our start is no outage of ours.
 */
@ApplicationScoped
public class KafkaLink {

  private static final Duration CLOSE = Duration.ofSeconds(5);
  private static final int WARM_UP_MILLIS = 500;

  private final Producer<String, byte[]> producer;
  private final List<String> unknownTopics =
      new CopyOnWriteArrayList<>(
          Topics.all().stream()
              .filter(topic -> topic.writer().equals("webhook-ingress"))
              .map(Topics.Topic::name)
              .toList());

  KafkaLink(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    Map<String, Object> settings = settings(kafka);
    requireDurable(new ProducerConfig(settings));
    producer = new KafkaProducer<>(settings);
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(
        1,
        WARM_UP_MILLIS,
        timer -> {
          unknownTopics.removeIf(this::isKnown);
          if (unknownTopics.isEmpty()) {
            vertx.cancelTimer(timer);
          }
        });
  }

  void onStop(@Observes ShutdownEvent stopping) {
    producer.close(CLOSE);
  }

  /**
   * Sends a record.
   *
   * @param onOutcome called once, on the producer's own thread or on this one: null when all
   *     in-sync replicas have the record
   */
  public void send(PushRecord record, Consumer<@Nullable Exception> onOutcome) {
    producer.send(record.forKafka(), (place, failure) -> onOutcome.accept(failure));
  }

  /** Asks once more for the brokers of a topic; the answer comes in the background. */
  private boolean isKnown(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  /** What Kafka's own reading of the settings came to; a 200 of ours rests on it. */
  static void requireDurable(ProducerConfig effective) {
    String acks = effective.getString(ProducerConfig.ACKS_CONFIG);
    boolean all = acks.equals("all") || acks.equals("-1");
    if (!all || !effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
      throw new IllegalStateException(
          "the producer must be idempotent with acks=all, not acks=" + acks);
    }
  }

  static Map<String, Object> settings(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16 * 1024 * 1024L);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
    return settings;
  }
}
