package dev.trestle.sandbox.push;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * What came back for one attempt.
 *
 * @param status HTTP status, 0 when none came
 * @param contentType "" when none came
 * @param body as text, or the reason why there is none
 */
public record PushAnswer(
    int status, String contentType, String body, PushVerdict verdict, Duration took) {

  static PushAnswer received(
      Push push, int status, String contentType, String body, Duration took) {
    return new PushAnswer(
        status, contentType, body, AnswerCheck.verdict(push, status, contentType, body), took);
  }

  static PushAnswer failed(Throwable failure, Duration took) {
    var verdict =
        failure instanceof TimeoutException
            ? PushVerdict.REQUEST_TIMEOUT
            : PushVerdict.REQUEST_ERROR;
    return new PushAnswer(0, "", String.valueOf(failure.getMessage()), verdict, took);
  }
}
