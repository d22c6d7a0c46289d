package dev.trestle.ozon.file;

import dev.trestle.ozon.OzonFailure;
import java.io.Serial;

/** Carries a failure through a chain of futures; never leaves this room. */
final class Unusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient OzonFailure failure;

  Unusable(OzonFailure failure) {
    super(failure.reason(), null, false, false);
    this.failure = failure;
  }

  OzonFailure failure() {
    return failure;
  }
}
