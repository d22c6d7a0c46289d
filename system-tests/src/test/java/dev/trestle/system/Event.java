package dev.trestle.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of our topics with its headers as text and its value as JSON. */
record Event(String key, Map<String, String> headers, String text, JsonNode json) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Fields that tell of the change; all others are the posting's content. */
  private static final List<String> OF_THE_CHANGE =
      List.of(
          "account_id",
          "version",
          "previous_status",
          "changed",
          "cause",
          "observed_at",
          "state_changed_at");

  static Event of(ConsumerRecord<String, byte[]> kafka) {
    Map<String, String> headers = new TreeMap<>();
    kafka
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    String text = new String(kafka.value(), StandardCharsets.UTF_8);
    try {
      return new Event(kafka.key(), headers, text, MAPPER.readTree(text));
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  long version() {
    return json.path("version").asLong();
  }

  String status() {
    return json.path("status").asText("");
  }

  String id() {
    return headers.getOrDefault("ce_id", "");
  }

  String traceId() {
    return headers.getOrDefault("traceparent", "00-none").split("-")[1];
  }

  /** What readers see of the posting itself. */
  JsonNode content() {
    ObjectNode content = json.deepCopy();
    content.remove(OF_THE_CHANGE);
    return content;
  }
}
