package dev.trestle.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * The service's own parked topic, behind the outgoing channel {@code parked}. A parked record keeps
 * key, bytes and headers; {@code parked_reason}, {@code parked_topic}, {@code parked_partition} and
 * {@code parked_offset} are added.
 */
@ApplicationScoped
class ParkedTopic implements ParkedRecords {

  private static final Logger LOG = Logger.getLogger(ParkedTopic.class);

  private final MutinyEmitter<byte[]> emitter;
  private final MeterRegistry metrics;

  ParkedTopic(@Channel("parked") MutinyEmitter<byte[]> emitter, MeterRegistry metrics) {
    this.emitter = emitter;
    this.metrics = metrics;
  }

  @Override
  public Uni<Void> park(ReceivedRecord received, String reason) {
    LOG.errorf(
        "parked topic=%s partition=%d offset=%d push_id=%s reason=\"%s\"",
        received.topic(), received.partition(), received.offset(), received.eventId(), reason);
    metrics.counter("trestle.parked", "topic", received.topic()).increment();
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(received.key())
            .withHeaders(headers(received, reason))
            .build();
    return emitter.sendMessage(Message.of(received.body()).addMetadata(metadata));
  }

  private static Headers headers(ReceivedRecord received, String reason) {
    Headers headers = new RecordHeaders();
    received.headers().forEach((name, value) -> add(headers, name, value));
    add(headers, "parked_reason", reason);
    add(headers, "parked_topic", received.topic());
    add(headers, "parked_partition", Integer.toString(received.partition()));
    add(headers, "parked_offset", Long.toString(received.offset()));
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
