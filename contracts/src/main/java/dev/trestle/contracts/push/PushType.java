package dev.trestle.contracts.push;

import dev.trestle.contracts.Topics;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The push types we relay under their own name, with the topic, the field that becomes the record
 * key, and the type on the wire of Kafka. Source: push chapter of Ozon's Seller API reference.
 */
public enum PushType {
  PING("TYPE_PING", null, null),
  NEW_POSTING("TYPE_NEW_POSTING", Topics.PUSH_POSTING, "posting_number"),
  STATE_CHANGED("TYPE_STATE_CHANGED", Topics.PUSH_POSTING, "posting_number"),
  POSTING_CANCELLED("TYPE_POSTING_CANCELLED", Topics.PUSH_POSTING, "posting_number");

  private static final Map<String, PushType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(PushType::wireName, Function.identity()));

  private final String wireName;
  private final @Nullable String topic;
  private final @Nullable String keyField;

  PushType(String wireName, @Nullable String topic, @Nullable String keyField) {
    this.wireName = wireName;
    this.topic = topic;
    this.keyField = keyField;
  }

  /** The type that a body calls itself, if it is one of these. */
  public static Optional<PushType> ofWireName(String name) {
    return Optional.ofNullable(BY_WIRE_NAME.get(name));
  }

  /** Ozon's name, as {@code message_type} carries it. */
  public String wireName() {
    return wireName;
  }

  /** Where it is relayed to; null for PING, which is answered and not relayed. */
  public @Nullable String topic() {
    return topic;
  }

  /** The body's field that names its subject; null for PING. */
  public @Nullable String keyField() {
    return keyField;
  }

  /** CloudEvents type, such as {@code ozon.push.new-posting.v1}. */
  public String cloudEventType() {
    return "ozon.push." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".v1";
  }
}
