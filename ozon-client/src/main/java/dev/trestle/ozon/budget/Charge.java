package dev.trestle.ozon.budget;

import java.util.List;

/**
 * A place that a call holds in the logs of its limits.
 *
 * @param reservedUntil how it is written there: the last instant at which the call may go, in
 *     microseconds since 1970 on the database's clock
 */
record Charge(long accountId, List<String> scopes, long reservedUntil) {

  Charge {
    scopes = List.copyOf(scopes);
  }
}
