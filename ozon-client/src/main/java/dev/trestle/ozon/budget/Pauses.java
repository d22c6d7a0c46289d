package dev.trestle.ozon.budget;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Where pauses are written, so that every replica's next lease tells of them. */
@FunctionalInterface
interface Pauses {

  /** The whole account, as a method. */
  String ACCOUNT = "";

  /** Never shortens a pause. */
  Uni<Void> pause(long accountId, String method, Duration length);
}
