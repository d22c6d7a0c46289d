package dev.trestle.contracts.push;

import dev.trestle.contracts.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What the ingress must know of a body to relay it. The id is the same for bodies that differ only
 * in key order and white space.
 */
public sealed interface PushEnvelope {

  /** Stable id of the body: 64 hex digits of SHA-256. */
  String id();

  /**
   * A type we relay under its own name; never {@link PushType#PING}.
   *
   * @param seller null for {@link PushType#DESCRIPTION_CATEGORY_TREE_CHANGED} only
   * @param key the subject, which becomes the record key; null for the same type only
   */
  record Relayed(String id, PushType type, @Nullable SellerId seller, @Nullable String key)
      implements PushEnvelope {}

  /** The connection check: answered at once, not relayed. */
  record Ping(String id) implements PushEnvelope {}

  /**
   * Well-formed, of a type nobody told us about: relayed to the topic of unrecognised pushes.
   *
   * @param messageType what the body calls itself, cut after 200 characters
   * @param seller null where the body names none that can be read
   */
  record Unrecognised(String id, String messageType, @Nullable SellerId seller)
      implements PushEnvelope {}

  /**
   * No JSON object, or one without a required field.
   *
   * @param field the missing or wrong parameter; null where the body is no JSON object at all
   * @param reason one sentence for the answer and for whoever looks at the record later
   */
  record Unreadable(String id, @Nullable String field, String reason) implements PushEnvelope {}
}
