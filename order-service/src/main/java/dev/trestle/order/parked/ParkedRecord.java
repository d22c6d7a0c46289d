package dev.trestle.order.parked;

import dev.trestle.messaging.ReceivedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A parked record.
 *
 * @param original as it first came: topic, place, key, bytes, headers
 */
record ParkedRecord(ParkedId id, Instant parkedAt, String reason, ReceivedRecord original) {

  private static final String OURS = "parked_";

  static ParkedRecord of(ConsumerRecord<String, byte[]> kafka) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : kafka.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
    Map<String, String> originals = new HashMap<>(headers);
    originals.keySet().removeIf(name -> name.startsWith(OURS));
    Instant at = Instant.ofEpochMilli(kafka.timestamp());
    ReceivedRecord original =
        new ReceivedRecord(
            headers.getOrDefault("parked_topic", ""),
            (int) number(headers.get("parked_partition")),
            number(headers.get("parked_offset")),
            kafka.key(),
            kafka.value() == null ? new byte[0] : kafka.value(),
            Map.copyOf(originals),
            at);
    return new ParkedRecord(
        new ParkedId(kafka.partition(), kafka.offset()),
        at,
        headers.getOrDefault("parked_reason", ""),
        original);
  }

  private static long number(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
  }
}
