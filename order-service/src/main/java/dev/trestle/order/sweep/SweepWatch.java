package dev.trestle.order.sweep;

import dev.trestle.messaging.ExpectedPushes;
import dev.trestle.messaging.ExpectedPushes.Expected;
import dev.trestle.messaging.ExpectedPushes.Missing;
import dev.trestle.messaging.SweepBoard;
import dev.trestle.messaging.SweepBoard.Standing;
import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.Upkeep;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Looks at all sweeps from time to time: raises the alert for pushes that did not come. */
@ApplicationScoped
class SweepWatch {

  private static final Logger LOG = Logger.getLogger(SweepWatch.class);

  /** Of the patience with a push: how often it is looked whether it came. */
  private static final int LOOKS = 5;

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final SweepBoard board;
  private final ExpectedPushes pushes;
  private final SweepMeters meters;
  private final OzonAccounts accounts;
  private final Duration patience;

  SweepWatch(
      SweepBoard board,
      ExpectedPushes pushes,
      SweepMeters meters,
      OzonAccounts accounts,
      OrderConfig config) {
    this.board = board;
    this.pushes = pushes;
    this.meters = meters;
    this.accounts = accounts;
    patience = config.sweep().missingPushAfter();
  }

  /** All sweeps of accounts that there are, and what is missing. */
  record Seen(List<Standing> sweeps, List<Missing> pushes) {}

  void onStart(@Observes StartupEvent started, Upkeep upkeep) {
    long pause = Math.max(SHORTEST_PAUSE.toMillis(), patience.toMillis() / LOOKS);
    upkeep.every(
        Duration.ofMillis(pause),
        "watching sweeps",
        () -> Transactions.run(this::settleAndRead),
        seen -> meters.show(seen.sweeps(), seen.pushes()));
  }

  private Uni<Seen> settleAndRead(Mutiny.Session session) {
    return pushes
        .settle(session, patience)
        .invoke(missing -> missing.forEach(SweepWatch::raise))
        .chain(() -> read(session));
  }

  Uni<Seen> read(Mutiny.Session session) {
    return board
        .standing(session)
        .chain(sweeps ->
            pushes
                .missing(session)
                .map(missing ->
                    new Seen(
                        sweeps.stream().filter(each -> isHere(each.accountId())).toList(),
                        missing.stream().filter(each -> isHere(each.accountId())).toList())));
  }

  private boolean isHere(long account) {
    return accounts.withId(account).isPresent();
  }

  private static void raise(Expected push) {
    LOG.errorf(
        "pushes missing: account=%d type=%s subject=%s was found by a sweep, and no push told of it",
        push.accountId(), push.type(), push.subject());
  }
}
