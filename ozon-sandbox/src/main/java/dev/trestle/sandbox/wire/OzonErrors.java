package dev.trestle.sandbox.wire;

/**
 * Ozon's refusals: {@code {"code": int, "message": str, "details": []}} (reference, "Common
 * errors"). The numbers are gRPC's. Which of them is documented and which is a guess stands in the
 * module's README.
 */
public final class OzonErrors {

  private OzonErrors() {}

  /** 400, code 3: the body is not JSON, has wrong types or breaks a documented limit. */
  public static Refusal invalid(String message) {
    return refusal(400, 3, message);
  }

  /** 401, code 16: no Client-Id or no Api-Key. */
  public static Refusal headersMissing() {
    return refusal(401, 16, "Client-Id and Api-Key headers are required");
  }

  /** 403, code 7: the key does not belong to this Client-Id. */
  public static Refusal wrongKey() {
    return refusal(403, 7, "Invalid Api-Key, please check the key and try again");
  }

  /** 403, code 7: the key's time is over. */
  public static Refusal keyExpired() {
    return refusal(403, 7, "Api-Key has expired, please create a new one");
  }

  /** 403, code 7: no role of the key covers the method; names one that would. */
  public static Refusal roleMissing(String role) {
    return refusal(403, 7, "Api-Key is missing a required role for a method: " + role);
  }

  /** 403, code 7: the seller has not signed Ozon's current offer. */
  public static Refusal offerNotSigned() {
    return refusal(403, 7, "The offer is not signed, please sign it in the seller account");
  }

  /** 404, code 5: no such posting in this seller's account. */
  public static Refusal postingNotFound() {
    return refusal(404, 5, "POSTING_NOT_FOUND");
  }

  /** 404, code 5: no such thing in this seller's account. */
  public static Refusal notFound(String message) {
    return refusal(404, 5, message);
  }

  /** 409, code 10: it exists, but is not in a state for this. */
  public static Refusal conflict(String message) {
    return refusal(409, 10, message);
  }

  /** 404, code 5: no such method. */
  public static Refusal methodNotFound() {
    return refusal(404, 5, "Not Found");
  }

  /** 405, code 12: the method exists, with another verb. */
  public static Refusal verbNotAllowed() {
    return refusal(405, 12, "Method Not Allowed");
  }

  /** 429, code 8: the general limit; the caller adds Retry-After. */
  public static Reply tooManyRequests() {
    return body(429, 8, "You have reached request rate limit per second");
  }

  /** Any status of 400 and above, with the code and text that fit it. */
  public static Reply status(int status) {
    return switch (status) {
      case 400 -> body(status, 3, "Invalid argument");
      case 401 -> headersMissing().reply();
      case 403 -> body(status, 7, "Api-Key is missing a required role for a method");
      case 404 -> body(status, 5, "Not Found");
      case 409 -> body(status, 10, "Request conflict");
      case 410 -> body(status, 9, "obsolete method cannot be used");
      case 429 -> tooManyRequests();
      case 503 -> body(status, 14, "Service Unavailable");
      case 504 -> body(status, 4, "Deadline Exceeded");
      default -> body(status, 13, "Internal error");
    };
  }

  private static Refusal refusal(int status, int code, String message) {
    return new Refusal(body(status, code, message));
  }

  private static Reply body(int status, int code, String message) {
    var body = Json.object().put("code", code).put("message", message);
    body.putArray("details");
    return Reply.of(status, body);
  }
}
