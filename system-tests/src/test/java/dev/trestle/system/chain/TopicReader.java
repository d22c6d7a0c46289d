package dev.trestle.system.chain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning and keeps every record. */
public final class TopicReader implements AutoCloseable {

  private final List<ConsumerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  TopicReader(String bootstrap, String topic) {
    thread =
        Thread.ofPlatform().daemon().name("reader-" + topic).start(() -> read(bootstrap, topic));
  }

  private void read(String bootstrap, String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      while (!closed) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
      }
    }
  }

  /** All records so far; those of one key are in Kafka's order. */
  public List<ConsumerRecord<String, byte[]>> all() {
    return List.copyOf(records);
  }

  /** Records of this key in Kafka's order. */
  public List<ConsumerRecord<String, byte[]>> of(String key) {
    return records.stream().filter(each -> key.equals(each.key())).toList();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
