package dev.trestle.order.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.ozon.OzonFailure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing came of a command, as its row keeps it and as the API tells it (RFC 9457).
 *
 * @param problem stable name of the kind of problem
 * @param status of HTTP: 409 where the subject's state stands in the way, 422 where the request
 *     does
 * @param ozonCode Ozon's own word, where it said one
 * @param mayRepeat whether asking the same again, with another key, makes sense
 * @param details whatever else the kind has to say, such as what is missing
 */
public record CommandFailure(
    String problem,
    int status,
    String detail,
    @Nullable String ozonCode,
    boolean mayRepeat,
    @Nullable JsonNode details) {

  private static final int CONFLICT = 409;
  private static final int UNFIT = 422;

  /** Words of Ozon's errors that speak of the subject's state, not of the request. */
  private static final List<String> OF_STATE =
      List.of(
          "ALREADY_SHIPPED",
          "ALREADY_CANCELLED",
          "INCORRECT_STATUS",
          "INVALID_POSTING_STATE",
          "TRANSITION_IS_NOT_POSSIBLE",
          "CAN'T CREATE CARRIAGE",
          "NO_POSTINGS");

  /** Ozon said no in these words. */
  public static CommandFailure refused(String code, String message) {
    return refused(code, message, null);
  }

  /** Ozon said no in these words; with more to show. */
  public static CommandFailure refused(String code, String message, @Nullable JsonNode details) {
    String words = (code + " " + message).toUpperCase(Locale.ROOT);
    boolean ofState = OF_STATE.stream().anyMatch(words::contains);
    return refused(ofState ? CONFLICT : UNFIT, code, message, details);
  }

  private static CommandFailure refused(
      int status, String code, String message, @Nullable JsonNode details) {
    String said = message.isBlank() ? code : message;
    return new CommandFailure(
        "ozon-refused", status, "Ozon refused: " + said, code, false, details);
  }

  /** What the seller's side must mend before Ozon is asked. */
  public static CommandFailure unfit(String detail, @Nullable JsonNode details) {
    return new CommandFailure("not-ready", UNFIT, detail, null, true, details);
  }

  /** The subject does not allow it. */
  public static CommandFailure conflict(String detail, boolean mayRepeat) {
    return new CommandFailure("conflict", CONFLICT, detail, null, mayRepeat, null);
  }

  /** Of a failure that ends a command, or a question. */
  public static CommandFailure of(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Refused refused ->
          refused.status() == 401 || refused.status() == 403
              ? new CommandFailure(
                  "ozon-key-refused", 424, refused.reason(), refused.code(), true, null)
              : refused.status() == CONFLICT
                  ? refused(CONFLICT, refused.code(), refused.message(), null)
                  : refused(refused.code(), refused.message());
      case OzonFailure.Missing missing ->
          new CommandFailure(
              "ozon-missing", 404, "Ozon does not have it: " + missing.reason(), null, true, null);
      case OzonFailure.Gone gone ->
          new CommandFailure("ozon-gone", 410, gone.reason(), null, false, null);
      case OzonFailure.Throttled throttled -> unavailable(throttled);
      case OzonFailure.NotYet notYet -> unavailable(notYet);
      case OzonFailure.Unavailable unavailable -> unavailable(unavailable);
      case OzonFailure.Unreadable unreadable -> unavailable(unreadable);
    };
  }

  /** Surely not sent, and it will not be: asking again is safe. */
  public static CommandFailure notSent(String detail) {
    return new CommandFailure("not-sent", 503, detail, null, true, null);
  }

  /** Perhaps done: reading cannot tell, so that a person must look before asking again. */
  public static CommandFailure unsettled(String detail) {
    return new CommandFailure("unsettled", 504, detail, null, false, null);
  }

  static CommandFailure of(CommandLife.GivenUp givenUp, @Nullable String lastFailure) {
    String last = lastFailure == null ? "" : "; last: " + lastFailure;
    return switch (givenUp) {
      case NOT_SENT -> notSent("It was never sent, and is given up" + last);
      case NOT_DONE ->
          new CommandFailure(
              "not-done",
              503,
              "The answer of Ozon was lost, and reading shows that it was not done" + last,
              null,
              true,
              null);
      case UNSETTLED ->
          unsettled(
              "The answer of Ozon was lost, and Ozon could not be read: look before trying again"
                  + last);
      case UNCONFIRMED ->
          new CommandFailure(
              "unconfirmed",
              504,
              "Ozon accepted it, and does not show what came of it: look before trying again"
                  + last,
              null,
              false,
              null);
    };
  }

  private static CommandFailure unavailable(OzonFailure failure) {
    return new CommandFailure("ozon-unavailable", 503, failure.reason(), null, true, null);
  }
}
