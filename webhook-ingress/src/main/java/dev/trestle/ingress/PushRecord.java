package dev.trestle.ingress;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it will stand on Kafka, whether it goes there at once or by way of the disk.
 *
 * @param headers in writing order
 * @param body the bytes as Ozon sent them
 * @param at when it was received
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PushRecord(
    String topic, @Nullable String key, Map<String, String> headers, byte[] body, Instant at) {

  /** Keeps the order of the headers. */
  public PushRecord {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** For the producer. */
  public ProducerRecord<String, byte[]> forKafka() {
    var record = new ProducerRecord<>(topic, key, body);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
