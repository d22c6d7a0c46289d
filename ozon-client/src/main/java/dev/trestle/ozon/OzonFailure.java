package dev.trestle.ozon;

import java.time.Duration;

/**
 * What went wrong at Ozon, as a value. Sources: Ozon's chapters of 2026 on limits and errors,
 * chapter of common errors of Ozon's reference. Bodies are {@code {code, message, details}}, plain
 * text or HTML; the message keeps whatever cause they name.
 */
public sealed interface OzonFailure {

  /** One sentence for logs and people; never holds keys or request bodies. */
  String reason();

  /** HTTP 429 in any of its forms. */
  record Throttled(Duration retryAfter, String reason) implements OzonFailure {}

  /** Ozon understood and said no; the same call is never repeated unchanged. */
  record Refused(int status, String code, String message) implements OzonFailure {
    @Override
    public String reason() {
      return "Ozon refused (HTTP " + status + ", code " + code + "): " + message;
    }
  }

  /** 404: the object is not there, or not yet. It says nothing about the method. */
  record Missing(String reason) implements OzonFailure {}

  /** Asked too early: labels, carriages and exemplar checks become ready later. */
  record NotYet(String code, Duration retryAfter) implements OzonFailure {
    @Override
    public String reason() {
      return "not ready yet: " + code;
    }
  }

  /**
   * No answer, or 5xx.
   *
   * @param sent whether the request may have reached Ozon; a write is then settled by reading
   */
  record Unavailable(boolean sent, String reason) implements OzonFailure {}

  /** A 200 whose body is not what the method promises. */
  record Unreadable(String reason) implements OzonFailure {}

  /** The method itself is switched off: 410, or a body that says obsolete; never a plain 404. */
  record Gone(String method, String reason) implements OzonFailure {}
}
