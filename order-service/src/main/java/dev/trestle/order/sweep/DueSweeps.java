package dev.trestle.order.sweep;

import dev.trestle.messaging.SweepBoard;
import dev.trestle.messaging.Sweeps;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is due of all kinds and accounts that there are; each call is a transaction of its own. */
@ApplicationScoped
class DueSweeps {

  private final Sweeps sweeps;
  private final SweepBoard board;
  private final SweepKinds kinds;
  private final OzonAccounts accounts;
  private final Duration lease;

  DueSweeps(
      Sweeps sweeps,
      SweepBoard board,
      SweepKinds kinds,
      OzonAccounts accounts,
      OrderConfig config) {
    this.sweeps = sweeps;
    this.board = board;
    this.kinds = kinds;
    this.accounts = accounts;
    lease = config.sweep().lease();
  }

  /** Leases the sweep that has been due longest. */
  Uni<Optional<Turn>> claim() {
    List<Long> ids = ids();
    return Transactions.run(session ->
        ensure(session, ids).chain(() -> sweeps.claim(session, kinds.names(), ids, lease)));
  }

  /**
   * Makes a sweep due; one that is under way is followed by another.
   *
   * @return false where there is no such account or kind
   */
  Uni<Boolean> want(long account, String kind) {
    return Transactions.run(session ->
        ensure(session, ids()).chain(() -> board.want(session, kind, account, Duration.ZERO)));
  }

  private Uni<Integer> ensure(Mutiny.Session session, List<Long> ids) {
    return sweeps.ensure(session, kinds.kinds(), ids);
  }

  private List<Long> ids() {
    return accounts.all().stream().map(OzonAccount::id).toList();
  }
}
