package dev.trestle.messaging;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether PostgreSQL refused a value, which it will always refuse, or failed for another reason, so
 * that the same statement may pass later.
 */
public final class DatabaseFault {

  /**
   * SQLSTATEs that a value alone can cause: too long, out of range, no time, no such character, not
   * representable, no JSON. The other data exceptions would be faults of our statements.
   */
  private static final Set<String> OF_VALUES =
      Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P03", "22P05", "22032");

  /**
   * Two transactions that could not both be: a serialization failure, a deadlock, one row twice.
   */
  private static final Set<String> OF_THE_MOMENT = Set.of("40001", "40P01", "23505");

  private DatabaseFault() {}

  /** Whether a value is the reason, so that the same will always fail. */
  public static boolean isOfTheData(Throwable failure) {
    String state = state(failure);
    return state != null && OF_VALUES.contains(state);
  }

  /** Whether another transaction is the reason, so that the same may pass at once. */
  static boolean isOfTheMoment(Throwable failure) {
    String state = state(failure);
    return state != null && OF_THE_MOMENT.contains(state);
  }

  static String reason(Throwable failure) {
    return "the database refused a value (SQLSTATE " + state(failure) + ")";
  }

  private static @Nullable String state(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException fault && fault.getSqlState() != null) {
        return fault.getSqlState();
      }
      if (cause instanceof SQLException fault && fault.getSQLState() != null) {
        return fault.getSQLState();
      }
    }
    return null;
  }
}
