package dev.trestle.messaging;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/**
 * Whether PostgreSQL refused a value (it will always refuse it) or failed for another reason (the
 * same statement may pass later). SQLSTATE classes: 22 = data exception.
 */
final class DatabaseFault {

  private DatabaseFault() {}

  static boolean isOfTheData(Throwable failure) {
    PgException fault = find(failure);
    return fault != null && fault.getSqlState().startsWith("22");
  }

  static String reason(Throwable failure) {
    PgException fault = find(failure);
    return fault == null
        ? "the database refused a value"
        : "the database refused a value (SQLSTATE " + fault.getSqlState() + ")";
  }

  private static @Nullable PgException find(@Nullable Throwable failure) {
    if (failure instanceof PgException fault && fault.getSqlState() != null) {
      return fault;
    }
    return failure == null ? null : find(failure.getCause());
  }
}
