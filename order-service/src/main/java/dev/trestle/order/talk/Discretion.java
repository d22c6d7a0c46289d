package dev.trestle.order.talk;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;

/** What Ozon says of a message goes into rows and logs: it must not repeat the message. */
final class Discretion {

  private static final String HIDDEN = "Ozon's words repeat the message and are left out";

  /** Shorter ones occur in any sentence. */
  private static final int SHORTEST = 6;

  /** Ozon may cut a message off. */
  private static final int BEGINNING = 30;

  private Discretion() {}

  static <T> OzonAnswer<T> about(String text, OzonAnswer<T> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<T> ok -> ok;
      case OzonAnswer.Failed<T> failed ->
          repeats(failed.failure().reason(), text)
              ? new OzonAnswer.Failed<>(hidden(failed.failure()))
              : failed;
    };
  }

  private static boolean repeats(String reason, String text) {
    String beginning = oneLine(text.substring(0, Math.min(text.length(), BEGINNING)));
    return beginning.length() >= SHORTEST && oneLine(reason).contains(beginning);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static OzonFailure hidden(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled ->
          new OzonFailure.Throttled(throttled.retryAfter(), HIDDEN);
      case OzonFailure.Refused refused ->
          new OzonFailure.Refused(refused.status(), "unknown", HIDDEN);
      case OzonFailure.Missing missing -> new OzonFailure.Missing(HIDDEN);
      case OzonFailure.NotYet notYet -> new OzonFailure.NotYet(HIDDEN, notYet.retryAfter());
      case OzonFailure.Unavailable unavailable ->
          new OzonFailure.Unavailable(unavailable.sent(), HIDDEN);
      case OzonFailure.Unreadable unreadable -> new OzonFailure.Unreadable(HIDDEN);
      case OzonFailure.Gone gone -> new OzonFailure.Gone(gone.method(), HIDDEN);
    };
  }
}
