package dev.trestle.ozon.budget;

import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.OptionalInt;

/** The requests an account may send; shared by all replicas of a service. */
public interface RequestBudget {

  /** Waits for its turn; never a failed {@code Uni}. */
  Uni<Permit> take(Demand demand);

  /** Ozon answered 429 for the account as a whole: nobody asks for this long. */
  void pauseAccount(long accountId, Duration length);

  /** Ozon closed one method ("Circle is open", a quota of operations). */
  void pauseMethod(long accountId, OzonMethod method, Duration length);

  /** What {@code Ratelimit-Remaining} of an answer said. */
  void remaining(long accountId, OptionalInt requests);
}
