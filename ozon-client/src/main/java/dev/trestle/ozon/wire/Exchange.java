package dev.trestle.ozon.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Exchange {

  /**
   * Ozon answered, with any status.
   *
   * @param headers by name, in any case; of several values the first
   */
  record Answer(int status, Map<String, String> headers, byte[] body) implements Exchange {

    /** Makes the names equal in any case. */
    public Answer {
      Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      anyCase.putAll(headers);
      headers = anyCase;
    }

    /** A status of 200 to 299. */
    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    /** The first value of a header. */
    public @Nullable String header(String name) {
      return headers.get(name);
    }

    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The same without a secret, in case Ozon or a proxy repeats it in a refusal. */
    Answer without(String secret) {
      String text = text();
      return secret.isEmpty() || !text.contains(secret)
          ? this
          : new Answer(
              status, headers, text.replace(secret, "***").getBytes(StandardCharsets.UTF_8));
    }

    /** {@code Content-Type}, or bytes of any kind where Ozon names none. */
    public String contentType() {
      return headers.getOrDefault("Content-Type", "application/octet-stream");
    }
  }

  /**
   * No whole answer came.
   *
   * @param sent whether the request may have reached Ozon
   * @param reason for people; holds nothing of the request
   */
  record Silence(boolean sent, String reason) implements Exchange {}
}
