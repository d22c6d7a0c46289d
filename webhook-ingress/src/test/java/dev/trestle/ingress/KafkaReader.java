package dev.trestle.ingress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning. */
final class KafkaReader {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  private final String bootstrap;

  KafkaReader(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** All records until they satisfy the condition; what there is when time is up. */
  List<ConsumerRecord<String, byte[]>> until(
      String topic, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Instant end = Instant.now().plus(LIMIT);
      while (!enough.test(found) && Instant.now().isBefore(end)) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  /** The records whose body has the marker, once there are as many as wanted. */
  List<ConsumerRecord<String, byte[]>> with(String topic, String marker, int wanted) {
    return until(topic, all -> all.stream().filter(each -> has(each, marker)).count() >= wanted)
        .stream()
        .filter(each -> has(each, marker))
        .toList();
  }

  static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private static boolean has(ConsumerRecord<String, byte[]> record, String marker) {
    return new String(record.value(), StandardCharsets.UTF_8).contains(marker);
  }
}
