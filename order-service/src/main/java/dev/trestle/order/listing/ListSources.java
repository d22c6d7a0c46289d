package dev.trestle.order.listing;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.BuyerKeeper;
import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.fbo.FboDetail;
import dev.trestle.ozon.posting.PostingCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Makes the question that a list is asked, so that it tells what these requests want. */
@ApplicationScoped
public class ListSources {

  private final PostingCalls fbs;
  private final FboCalls fbo;
  private final Versions versions;
  private final BuyerKeeper buyers;

  ListSources(PostingCalls fbs, FboCalls fbo, Versions versions, BuyerKeeper buyers) {
    this.fbs = fbs;
    this.fbo = fbo;
    this.versions = versions;
    this.buyers = buyers;
  }

  /** Whether the list of FBS postings can be asked for single orders now, or only for a window. */
  public boolean fbsPicksOrders(OzonAccount account) {
    return versions.asksToday(account, PostingCalls.LIST);
  }

  /** For postings and orders of FBS and rFBS. */
  public ListSource fbs(OzonAccount account, List<Claim> claims) {
    return FbsList.of(
        fbs, () -> fbsPicksOrders(account), claims, buyers.with(Observation.LIST_DETAILS));
  }

  /** For FBO postings; 100 at most. */
  public ListSource fbo(OzonAccount account, List<Claim> claims) {
    return FboList.ofPostings(fbo, () -> fboPicks(account), claims, fboDetails());
  }

  /** For orders that may be of FBO; 100 at most. */
  public ListSource fboOrders(OzonAccount account, List<Claim> claims) {
    return FboList.ofOrders(fbo, () -> fboPicks(account), claims, fboDetails());
  }

  private Set<FboDetail> fboDetails() {
    return buyers.withCompany(Observation.FBO_DETAILS);
  }

  private boolean fboPicks(OzonAccount account) {
    return versions.asksToday(account, FboCalls.LIST);
  }
}
