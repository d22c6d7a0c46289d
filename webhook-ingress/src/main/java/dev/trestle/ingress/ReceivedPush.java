package dev.trestle.ingress;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.PushEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A body from an accepted caller, on its way to Kafka. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReceivedPush(PushEnvelope envelope, byte[] body, Instant at, TraceParent trace) {

  static final String UNRECOGNISED = "ozon.push.unrecognised.v1";

  /** Header of records on the topic of unrecognised pushes: why they are there. */
  static final String REASON = "push_reason";

  String topic() {
    return envelope instanceof PushEnvelope.Relayed relayed
        ? Objects.requireNonNull(relayed.type().topic())
        : Topics.PUSH_UNRECOGNISED;
  }

  String type() {
    return envelope instanceof PushEnvelope.Relayed relayed
        ? relayed.type().cloudEventType()
        : UNRECOGNISED;
  }

  @Nullable String key() {
    return envelope instanceof PushEnvelope.Relayed relayed ? relayed.key() : null;
  }

  @Nullable SellerId seller() {
    return switch (envelope) {
      case PushEnvelope.Relayed relayed -> relayed.seller();
      case PushEnvelope.Unrecognised unrecognised -> unrecognised.seller();
      case PushEnvelope.Ping ping -> null;
      case PushEnvelope.Unreadable unreadable -> null;
    };
  }

  /** The record: the bytes as they came, and the headers that tell what they are. */
  ProducerRecord<String, byte[]> toRecord() {
    var record = new ProducerRecord<>(topic(), key(), body);
    new CloudEvent(envelope.id(), type(), CloudEvent.sourceOf(seller()), key(), at, trace)
        .headers()
        .forEach((name, value) -> add(record, name, value));
    switch (envelope) {
      case PushEnvelope.Unreadable unreadable -> add(record, REASON, unreadable.reason());
      case PushEnvelope.Unrecognised unrecognised ->
          add(record, REASON, "unknown message_type " + unrecognised.messageType());
      case PushEnvelope.Ping ping -> {}
      case PushEnvelope.Relayed relayed -> {}
    }
    return record;
  }

  private static void add(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
