package dev.trestle.ozon;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits for answers; 20 s at most. */
public final class Answers {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Answers() {}

  /** The value; any failure is an error of the test. */
  public static <T> T ok(Uni<OzonAnswer<T>> call) {
    return switch (call.await().atMost(LIMIT)) {
      case OzonAnswer.Ok<T> ok -> ok.value();
      case OzonAnswer.Failed<T> failed -> throw new AssertionError(failed.failure().toString());
    };
  }

  /** The failure; any value is an error of the test. */
  public static <T> OzonFailure failure(Uni<OzonAnswer<T>> call) {
    return switch (call.await().atMost(LIMIT)) {
      case OzonAnswer.Ok<T> ok -> throw new AssertionError("unexpected: " + ok.value());
      case OzonAnswer.Failed<T> failed -> failed.failure();
    };
  }
}
