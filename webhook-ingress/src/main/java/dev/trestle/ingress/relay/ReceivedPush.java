package dev.trestle.ingress.relay;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.ingress.PushRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A body from an accepted caller, with what we read of it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedPush(PushEnvelope envelope, byte[] body, Instant at, TraceParent trace) {

  /** Header of records on the topic of unrecognised pushes: why they are there. */
  public static final String REASON = "push_reason";

  private static final String UNRECOGNISED = "ozon.push.unrecognised.v1";

  /** Where it goes. */
  public String topic() {
    return envelope instanceof PushEnvelope.Relayed relayed
        ? Objects.requireNonNull(relayed.type().topic())
        : Topics.PUSH_UNRECOGNISED;
  }

  /** CloudEvents type. */
  public String type() {
    return envelope instanceof PushEnvelope.Relayed relayed
        ? relayed.type().cloudEventType()
        : UNRECOGNISED;
  }

  /** Record key; null on the topic of unrecognised pushes. */
  public @Nullable String key() {
    return envelope instanceof PushEnvelope.Relayed relayed ? relayed.key() : null;
  }

  /** Whose push it is; null where the body names no seller. */
  public @Nullable SellerId seller() {
    return switch (envelope) {
      case PushEnvelope.Relayed relayed -> relayed.seller();
      case PushEnvelope.Unrecognised unrecognised -> unrecognised.seller();
      case PushEnvelope.Ping ping -> null;
      case PushEnvelope.Unreadable unreadable -> null;
    };
  }

  /** The record: the bytes as they came, and the headers that tell what they are. */
  PushRecord toRecord() {
    Map<String, String> headers =
        new CloudEvent(envelope.id(), type(), CloudEvent.sourceOf(seller()), key(), at, trace)
            .headers();
    switch (envelope) {
      case PushEnvelope.Unreadable unreadable -> headers.put(REASON, unreadable.reason());
      case PushEnvelope.Unrecognised unrecognised ->
          headers.put(REASON, "unknown message_type " + unrecognised.messageType());
      case PushEnvelope.Ping ping -> {}
      case PushEnvelope.Relayed relayed -> {}
    }
    return new PushRecord(topic(), key(), headers, body, at);
  }
}
