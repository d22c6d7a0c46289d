package dev.trestle.sandbox.wire;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read to its end.
 *
 * @param headers by name in lower case
 * @param query first value of each parameter
 */
public record Call(
    String verb, String path, Map<String, String> headers, Map<String, String> query, Buffer body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }
}
