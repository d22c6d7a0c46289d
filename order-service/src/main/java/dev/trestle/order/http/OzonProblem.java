package dev.trestle.order.http;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Ozon's failures go out to whoever waits for the answer. Ozon's own status of a refusal, but
 * for 401 and 403, which here say that our token is wrong: a key that Ozon refuses is 424.
 */
public final class OzonProblem {

  private OzonProblem() {}

  /** What Ozon answered, or the problem. */
  public static <T> T valueOf(OzonAnswer<T> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<T> ok -> ok.value();
      case OzonAnswer.Failed<T> failed -> throw new Problem.Raised(of(failed.failure()));
    };
  }

  /** The failure as problem details. */
  public static Problem of(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled ->
          problem(failure, "ozon-throttled", "Too many requests to Ozon", 429);
      case OzonFailure.Refused refused ->
          refused.status() == 401 || refused.status() == 403
              ? problem(failure, "ozon-key-refused", "Ozon refused the account's key", 424)
              : problem(failure, "ozon-refused", "Ozon refused", refused.status());
      case OzonFailure.Missing missing ->
          problem(failure, "ozon-missing", "Ozon does not have it", 404);
      case OzonFailure.NotYet notYet ->
          problem(failure, "ozon-not-yet", "Not ready at Ozon yet", 409);
      case OzonFailure.Unavailable unavailable ->
          unavailable.sent()
              ? problem(failure, "ozon-unavailable", "Ozon did not answer", 502)
              : problem(failure, "ozon-unreachable", "Ozon was not reached", 503);
      case OzonFailure.Unreadable unreadable ->
          problem(failure, "ozon-unreadable", "Ozon's answer cannot be read", 502);
      case OzonFailure.Gone gone -> problem(failure, "ozon-gone", "Ozon has switched it off", 410);
    };
  }

  /** The failure as a response that says when to ask again. */
  public static Response response(OzonFailure failure) {
    Problem problem = of(failure);
    Duration later = retryAfter(failure);
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    return later == null
        ? response.build()
        : response.header(HttpHeaders.RETRY_AFTER, Math.max(1, later.toSeconds())).build();
  }

  /** When to ask again, where Ozon said so. */
  public static @Nullable Duration retryAfter(OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled -> throttled.retryAfter();
      case OzonFailure.NotYet notYet -> notYet.retryAfter();
      case OzonFailure.Refused refused -> null;
      case OzonFailure.Missing missing -> null;
      case OzonFailure.Unavailable unavailable -> null;
      case OzonFailure.Unreadable unreadable -> null;
      case OzonFailure.Gone gone -> null;
    };
  }

  private static Problem problem(OzonFailure failure, String kind, String title, int status) {
    return Problem.of(kind, title, status, failure.reason(), null);
  }
}
