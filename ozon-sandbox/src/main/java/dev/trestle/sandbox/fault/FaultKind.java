package dev.trestle.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule does to the calls it hits. Bodies and headers as Ozon's chapters of 2026 on limits
 * and errors show them, and as integrators saw them.
 */
public enum FaultKind {
  /** Waits from_ms to to_ms before the answer. */
  LATENCY,
  /** Never answers. */
  HANG,
  /** The method works; its answer breaks off in the middle and the connection closes. */
  HALF_BODY,
  /** The method works; some values of its answer change their JSON type. */
  WRONG_TYPES,
  /** The method works; if it reads one posting, it shows the state before the last move. */
  STALE,
  /** 429 in the general form, with Retry-After. */
  THROTTLE,
  /** 429 for a quota of operations: a text as code, Item-Retry-After in minutes. */
  QUOTA,
  /** 429 of a blocked method: plain text, no headers. */
  CIRCLE,
  /** {@code status} (500) with Ozon's error body. */
  STATUS,
  /** {@code status} (500) with a sentence instead of JSON. */
  PLAIN_TEXT,
  /** {@code status} (502) with a page, as a proxy sends it. */
  HTML,
  /** {@code status} (500) with a message alone, without code and details. */
  BARE_ERROR,
  /** {@code status} (500) with the error inside {@code error}. */
  WRAPPED_ERROR,
  /** The method is switched off: {@code status} 410, or 404. */
  GONE,
  /** 403, code 7: the key is not right. */
  WRONG_KEY,
  /** 403, code 7: the key's time is over. */
  EXPIRED_KEY,
  /** 403: no role of the key covers the method. */
  MISSING_ROLE,
  /** 403: the seller has not signed the offer. */
  UNSIGNED_OFFER;

  /** Name in the control API. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FaultKind> byField(String field) {
    return Arrays.stream(values()).filter(kind -> kind.field().equals(field)).findFirst();
  }

  /** The status when the rule names none; 0 where a rule must not name one. */
  public int usualStatus() {
    return switch (this) {
      case STATUS, PLAIN_TEXT, BARE_ERROR, WRAPPED_ERROR -> 500;
      case HTML -> 502;
      case GONE -> 410;
      case LATENCY, HANG, HALF_BODY, WRONG_TYPES, STALE, THROTTLE, QUOTA, CIRCLE -> 0;
      case WRONG_KEY, EXPIRED_KEY, MISSING_ROLE, UNSIGNED_OFFER -> 0;
    };
  }

  /** Whether the call is answered by the fault instead of the method. */
  boolean replaces() {
    return switch (this) {
      case LATENCY, HANG, HALF_BODY, WRONG_TYPES, STALE -> false;
      case THROTTLE, QUOTA, CIRCLE, STATUS, PLAIN_TEXT, HTML, BARE_ERROR, WRAPPED_ERROR -> true;
      case GONE, WRONG_KEY, EXPIRED_KEY, MISSING_ROLE, UNSIGNED_OFFER -> true;
    };
  }
}
