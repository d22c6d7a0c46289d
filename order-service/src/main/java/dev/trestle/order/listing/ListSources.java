package dev.trestle.order.listing;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.posting.PostingCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the question that a list is asked, so that it tells what these requests want. */
@ApplicationScoped
public class ListSources {

  private final PostingCalls fbs;
  private final FboCalls fbo;
  private final Versions versions;

  ListSources(PostingCalls fbs, FboCalls fbo, Versions versions) {
    this.fbs = fbs;
    this.fbo = fbo;
    this.versions = versions;
  }

  /** Whether the list of FBS postings can be asked for single orders now, or only for a window. */
  public boolean fbsPicksOrders(OzonAccount account) {
    return versions.asksToday(account, PostingCalls.LIST);
  }

  /** For postings and orders of FBS and rFBS. */
  public ListSource fbs(OzonAccount account, List<Claim> claims) {
    return FbsList.of(fbs, () -> fbsPicksOrders(account), claims);
  }

  /** For FBO postings; 100 at most. */
  public ListSource fbo(OzonAccount account, List<Claim> claims) {
    return FboList.ofPostings(fbo, () -> fboPicks(account), claims);
  }

  /** For orders that may be of FBO; 100 at most. */
  public ListSource fboOrders(OzonAccount account, List<Claim> claims) {
    return FboList.ofOrders(fbo, () -> fboPicks(account), claims);
  }

  private boolean fboPicks(OzonAccount account) {
    return versions.asksToday(account, FboCalls.LIST);
  }
}
