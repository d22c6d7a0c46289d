package dev.trestle.order.raw;

import dev.trestle.order.audit.Ending;
import dev.trestle.order.audit.Once;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A write whose key was used before: what came of the first one. Ozon's answer is not told again,
 * for it is kept nowhere.
 */
final class RepeatedWrite {

  /** A call that is longer under way than any may take has died with its service. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private RepeatedWrite() {}

  static Response response(Once.Earlier earlier, String requestHash) {
    if (!earlier.requestHash().equals(requestHash)) {
      return keyTaken(earlier);
    }
    Ending ending = earlier.ending();
    if (ending == null && earlier.at().plus(LONGEST_CALL).isAfter(earlier.now())) {
      return Response.fromResponse(
              problem("under-way", "It is under way", earlier, "is under way", null))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds())
          .build();
    }
    return switch (ending) {
      case DONE -> problem("already-done", "It is done already", earlier, "Ozon did it", null);
      case REFUSED, NOT_DONE ->
          problem("already-refused", "It was refused", earlier, "Ozon refused it", false);
      case UNKNOWN -> unknown(earlier);
      case null -> unknown(earlier);
    };
  }

  private static Response unknown(Once.Earlier earlier) {
    return problem(
        "outcome-unknown",
        "Nobody knows whether it was done",
        earlier,
        "its answer was lost; it is not sent again. Read at Ozon whether it was done, and use"
            + " another key where it was not",
        true);
  }

  private static Response keyTaken(Once.Earlier earlier) {
    return entity(
        422,
        "key-taken",
        "Another request has this key",
        Parameter.IDEMPOTENCY_KEY
            + " was sent with another request before; see act "
            + earlier.id(),
        null);
  }

  private static Response problem(
      String kind, String title, Once.Earlier earlier, String what, @Nullable Boolean mayBeDone) {
    String outcome = earlier.outcome() == null ? "" : " (" + earlier.outcome() + ")";
    String detail =
        "The same call with this key was sent by %s at %s%s: %s"
            .formatted(earlier.actor(), earlier.at(), outcome, what);
    return entity(409, kind, title, detail, mayBeDone);
  }

  private static Response entity(
      int status, String kind, String title, String detail, @Nullable Boolean mayBeDone) {
    Problem head = Problem.of(kind, title, status, detail, null);
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(
            new RawProblem(head.type(), title, status, detail, null, null, null, mayBeDone, null))
        .build();
  }
}
