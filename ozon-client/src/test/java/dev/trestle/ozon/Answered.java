package dev.trestle.ozon;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits for typed calls in tests. */
public final class Answered {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Answered() {}

  /** The value; a failure is an error of the test. */
  public static <T> T ok(Uni<OzonAnswer<T>> call) {
    return switch (call.await().atMost(LIMIT)) {
      case OzonAnswer.Ok<T> ok -> ok.value();
      case OzonAnswer.Failed<T> failed -> throw new AssertionError(failed.failure().reason());
    };
  }

  /** The failure; a value is an error of the test. */
  public static <T> OzonFailure failure(Uni<OzonAnswer<T>> call) {
    return switch (call.await().atMost(LIMIT)) {
      case OzonAnswer.Ok<T> ok -> throw new AssertionError("no failure");
      case OzonAnswer.Failed<T> failed -> failed.failure();
    };
  }

  /** Lets the sandbox say 410 to the next call, so that the other version is asked. */
  public static void nextMethodIsGone() {
    SandboxControl.put("/faults", "{\"status\":410,\"status_requests\":1}");
  }
}
