package dev.trestle.bench.ingress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks for every push of a run on its topic. */
final class TopicCheck {

  private static final String TOPIC = "ozon.push.posting";

  private TopicCheck() {}

  /** Posting numbers that are not there when all are found or time is up. */
  static Set<String> missing(String bootstrap, Pushes pushes, Duration limit) {
    Set<String> missing = new HashSet<>();
    for (int n = 0; n < pushes.made(); n++) {
      missing.add(pushes.number(n));
    }
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(TOPIC).stream()
              .map(each -> new TopicPartition(TOPIC, each.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Instant end = Instant.now().plus(limit);
      while (!missing.isEmpty() && Instant.now().isBefore(end)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> missing.remove(record.key()));
      }
    }
    return missing;
  }
}
