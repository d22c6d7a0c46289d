package dev.trestle.order.action;

import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.OzonAnswer;

/** Answers of Ozon to questions that a request asks directly. */
public final class OzonSaid {

  private OzonSaid() {}

  /** What Ozon told; a failure is a problem. */
  public static <T> T orProblem(OzonAnswer<T> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<T> ok -> ok.value();
      case OzonAnswer.Failed<T> failed -> {
        CommandFailure failure = CommandFailure.of(failed.failure());
        throw new Problem.Raised(
            Problem.of(
                failure.problem(), "Ozon did not tell", failure.status(), failure.detail(), null));
      }
    };
  }
}
