package dev.trestle.ozon.budget;

import io.smallrye.mutiny.Uni;

/** Where tokens come from. */
interface Leases {

  /**
   * Leases the next tokens of an account, as many as are wanted and near enough.
   *
   * @param ahead nanoseconds that the answer is expected to take; no token is due sooner
   */
  Uni<Lease> lease(long accountId, Pace pace, Wanted wanted, long ahead);
}
