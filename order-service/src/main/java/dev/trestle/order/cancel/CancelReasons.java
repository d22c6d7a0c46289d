package dev.trestle.order.cancel;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.action.OzonSaid;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.cancel.CancelCalls;
import dev.trestle.ozon.cancel.CancelReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Ozon's reasons for which a posting may be cancelled now. */
@ApplicationScoped
class CancelReasons {

  private final CancelCalls ozon;

  CancelReasons(CancelCalls ozon) {
    this.ozon = ozon;
  }

  /** None where it may not be cancelled. */
  Uni<List<CancelReason>> of(OzonAccount account, PostingNumber posting) {
    return ozon.reasons(Caller.command(account), Set.of(posting))
        .map(OzonSaid::orProblem)
        .map(all ->
            all.stream()
                .filter(each -> each.posting().equals(posting))
                .flatMap(each -> each.reasons().stream())
                .toList());
  }
}
