package dev.trestle.order.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * The bytes of a push, for the case that they must be set aside.
 *
 * @param kept what of them may be kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SetAsideBody(byte[] bytes, UnaryOperator<byte[]> kept) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As a row of the inbox holds it. */
  String base64() {
    return Base64.getEncoder().encodeToString(kept.apply(bytes));
  }

  /** What people wrote in a chat is not stored, not even until an account comes. */
  static byte[] withoutText(byte[] body) {
    try {
      ObjectNode push = (ObjectNode) MAPPER.readTree(body);
      push.remove("data");
      return MAPPER.writeValueAsBytes(push);
    } catch (IOException wasDecodedBefore) {
      throw new UncheckedIOException(wasDecodedBefore);
    }
  }
}
