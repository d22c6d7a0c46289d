package dev.trestle.order.returns;

import dev.trestle.contracts.ReturnKey;
import dev.trestle.order.http.OzonProblem;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.returns.ReturnId;
import dev.trestle.ozon.returns.RfbsReturnCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What may be decided about an rFBS request now, in Ozon's own words. */
@ApplicationScoped
class RfbsRequests {

  private final RfbsReturnCalls ozon;

  RfbsRequests(RfbsReturnCalls ozon) {
    this.ozon = ozon;
  }

  Uni<ReturnActions> actions(OzonAccount account, ReturnKey id) {
    return ozon.get(Caller.command(account), new ReturnId(id.number()))
        .map(OzonProblem::valueOf)
        .map(detail -> ReturnActions.of(id, detail));
  }
}
