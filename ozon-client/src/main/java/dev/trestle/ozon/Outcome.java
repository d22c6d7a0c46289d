package dev.trestle.ozon;

import dev.trestle.ozon.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** What came of a call after all its attempts. */
sealed interface Outcome {

  record Answered(Exchange.Answer answer) implements Outcome {}

  /**
   * No usable answer.
   *
   * @param answer in Ozon's own words, where it said something
   */
  record Failed(OzonFailure failure, Exchange.@Nullable Answer answer) implements Outcome {}

  static Outcome of(OzonCall call, Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answer answer when answer.isOk() -> new Answered(answer);
      case Exchange.Answer answer ->
          new Failed(FailureReader.read(call.method().path(), answer), answer);
      case Exchange.Silence silence ->
          new Failed(new OzonFailure.Unavailable(silence.sent(), silence.reason()), null);
    };
  }
}
