package dev.trestle.messaging;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as Kafka carried it; the body is not parsed before a handler does. */
@SuppressWarnings("ArrayRecordComponent") // identity of a record is its place, not its bytes
public record ReceivedRecord(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    byte[] body,
    Map<String, String> headers,
    Instant timestamp) {

  static ReceivedRecord of(ConsumerRecord<String, byte[]> kafka) {
    Map<String, String> headers = new HashMap<>();
    kafka
        .headers()
        .forEach(header -> {
          byte[] value = header.value();
          headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        });
    byte[] body = kafka.value();
    return new ReceivedRecord(
        kafka.topic(),
        kafka.partition(),
        kafka.offset(),
        kafka.key(),
        body == null ? new byte[0] : body,
        Map.copyOf(headers),
        Instant.ofEpochMilli(kafka.timestamp()));
  }

  /** The event's stable id; a record without one is identified by its place in Kafka. */
  public String eventId() {
    return headers.getOrDefault(CloudEvent.ID, topic + "/" + partition + "/" + offset);
  }

  /** The event's type; empty where the writer gave none. */
  public String eventType() {
    return headers.getOrDefault(CloudEvent.TYPE, "");
  }

  /** When the writer accepted the event; Kafka's own time where it did not say. */
  public Instant acceptedAt() {
    String time = headers.get(CloudEvent.TIME);
    try {
      return time == null ? timestamp : Instant.parse(time);
    } catch (DateTimeException unreadable) {
      return timestamp;
    }
  }

  /** The trace that this record belongs to. */
  public TraceParent traceparent() {
    return TraceParent.parseOrStart(headers.get(CloudEvent.TRACEPARENT));
  }
}
