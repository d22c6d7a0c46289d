package dev.trestle.order;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes pushes as the ingress does, and reads topics. */
final class PushTopic implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Map<String, Object> brokers;
  private final KafkaProducer<String, byte[]> producer;

  PushTopic(String bootstrap) {
    brokers = Map.of("bootstrap.servers", bootstrap);
    producer = new KafkaProducer<>(brokers, new StringSerializer(), new ByteArraySerializer());
  }

  static byte[] newPosting(String number, long seller) {
    return """
    {"message_type":"TYPE_NEW_POSTING","posting_number":"%s","seller_id":%d,
     "products":[{"sku":301877455,"quantity":2}],"in_process_at":"2026-03-02T09:41:07Z",
     "warehouse_id":22605113874000}
    """
        .formatted(number, seller)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] state(String number, long seller, String state, String at) {
    return """
    {"message_type":"TYPE_STATE_CHANGED","posting_number":"%s","seller_id":%d,
     "new_state":"%s","changed_state_date":"%s","warehouse_id":22605113874000}
    """
        .formatted(number, seller, state, at)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] orderNew(String order, long seller) {
    return """
    {"message_type":"TYPE_ORDER_NEW","order_number":"%s","order_id":88120450191,
     "uuid":"4f0b7c1e-2222-4a5b-9c3d-0a1b2c3d4e5f","creation_date":"2026-03-02T09:40:58Z","seller_id":%d}
    """
        .formatted(order, seller)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] orderState(String order, long seller, String state, String at) {
    return """
    {"message_type":"TYPE_ORDER_STATE_CHANGED","order_number":"%s","order_id":88120450191,
     "uuid":"4f0b7c1e-3333-4a5b-9c3d-0a1b2c3d4e5f","old_state":"order_created","new_state":"%s",
     "updated_at":"%s","seller_id":%d}
    """
        .formatted(order, state, at, seller)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] orderCancelled(String order, long seller, String at) {
    return """
    {"message_type":"TYPE_ORDER_CANCELLED","order_number":"%s","order_id":88120450191,
     "uuid":"4f0b7c1e-4444-4a5b-9c3d-0a1b2c3d4e5f","cancelled_at":"%s","seller_id":%d}
    """
        .formatted(order, at, seller)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** An emptied date is empty, as Ozon writes it. */
  static byte[] cutoff(String number, long seller, String before, String now) {
    return """
    {"message_type":"TYPE_CUTOFF_DATE_CHANGED","posting_number":"%s","seller_id":%d,
     "old_cutoff_date":"%s","new_cutoff_date":"%s","warehouse_id":22605113874000}
    """
        .formatted(number, seller, before, now)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] fboState(String number, long seller, String state, String at) {
    return """
    {"message_type":"TYPE_FBO_POSTING_STATE_CHANGED","posting_number":"%s","seller_id":%d,
     "order_number":"38204417-0001","uuid":"4f0b7c1e-1111-4a5b-9c3d-0a1b2c3d4e5f",
     "new_state":"%s","changed_state_date":"%s","warehouse_id":22605113874000}
    """
        .formatted(number, seller, state, at)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A push that says no more than which posting it is about. */
  static byte[] ofType(String type, String number, long seller) {
    return """
    {"message_type":"%s","posting_number":"%s","seller_id":%d}
    """
        .formatted(type, number, seller)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As fast as Kafka takes them. */
  void sendAll(List<byte[]> bodies) {
    bodies.forEach(body -> producer.send(message(body)));
    producer.flush();
  }

  RecordMetadata send(byte[] body) {
    try {
      return producer.send(message(body)).get();
    } catch (Exception notSent) {
      throw new AssertionError(notSent);
    }
  }

  private static ProducerRecord<String, byte[]> message(byte[] body) {
    PushEnvelope envelope = PushReader.read(body);
    boolean relayed = envelope instanceof PushEnvelope.Relayed;
    String key = relayed ? ((PushEnvelope.Relayed) envelope).key() : null;
    String type = relayed ? ((PushEnvelope.Relayed) envelope).type().cloudEventType() : "broken";
    // One partition for all, so that the order of sending is the order of handling.
    var record = new ProducerRecord<>(topic(envelope), 0, key, body);
    new CloudEvent(envelope.id(), type, "/ozon", key, Instant.now(), TraceParent.start())
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** Writes a record as the service parks it, and gives its id. */
  String park(String topic, String key, byte[] body, String reason) {
    var record = new ProducerRecord<>(Topics.ORDER_PARKED, 0, key, body);
    Map<String, String> headers = new java.util.HashMap<>();
    headers.putAll(
        new CloudEvent(
                PushReader.read(body).id(),
                "ozon.push.new-posting.v1",
                "/ozon",
                key,
                Instant.now(),
                TraceParent.start())
            .headers());
    headers.put("parked_topic", topic);
    headers.put("parked_partition", "0");
    headers.put("parked_offset", "0");
    headers.put("parked_reason", reason);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      RecordMetadata place = producer.send(record).get();
      return place.partition() + "-" + place.offset();
    } catch (Exception notSent) {
      throw new AssertionError(notSent);
    }
  }

  /** How many records were ever written to a topic. */
  long end(String topic) {
    try (var consumer =
        new KafkaConsumer<>(brokers, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What is broken goes to the postings. */
  private static String topic(PushEnvelope envelope) {
    String topic = envelope instanceof PushEnvelope.Relayed relayed ? relayed.type().topic() : null;
    return topic == null ? Topics.PUSH_POSTING : topic;
  }

  private static String groupOf(String topic) {
    return topic.equals(Topics.PUSH_ORDER) ? "order-service-orders" : "order-service";
  }

  /** Returns when the service has committed everything up to this record. */
  void sendAndAwaitCommit(String bootstrap, byte[] body) {
    RecordMetadata place = send(body);
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      org.awaitility.Awaitility.await()
          .atMost(LIMIT)
          .until(() -> {
            var offsets =
                admin
                    .listConsumerGroupOffsets(groupOf(place.topic()))
                    .partitionsToOffsetAndMetadata()
                    .get();
            var committed = offsets.get(partition);
            return committed != null && committed.offset() > place.offset();
          });
    }
  }

  ConsumerRecord<String, byte[]> await(
      String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(brokers, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Instant end = Instant.now().plus(LIMIT);
      while (found.isEmpty() && Instant.now().isBefore(end)) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (wanted.test(record)) {
                found.add(record);
              }
            });
      }
    }
    return found.getFirst();
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
