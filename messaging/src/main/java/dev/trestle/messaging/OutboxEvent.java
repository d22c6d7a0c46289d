package dev.trestle.messaging;

import dev.trestle.contracts.CloudEvent;
import java.time.Instant;
import java.util.Objects;

/**
 * A domain event on its way to Kafka.
 *
 * @param topic where Debezium routes it
 * @param aggregateId record key and {@code ce_subject}
 * @param ceId stable: the same version of the same aggregate has the same id, also when republished
 * @param payload the event as JSON text, published byte for byte
 */
public record OutboxEvent(
    String topic,
    String aggregateId,
    String ceId,
    String ceType,
    String ceSource,
    Instant ceTime,
    String traceparent,
    String payload) {

  /** An event of these headers and this payload. */
  public static OutboxEvent of(String topic, CloudEvent head, String payload) {
    return new OutboxEvent(
        topic,
        Objects.requireNonNull(head.subject(), "a domain event has a subject"),
        head.id(),
        head.type(),
        head.source(),
        head.time(),
        head.traceparent().toString(),
        payload);
  }
}
