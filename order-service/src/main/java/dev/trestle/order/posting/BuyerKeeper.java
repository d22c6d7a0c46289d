package dev.trestle.order.posting;

import dev.trestle.ozon.fbo.FboDetail;
import dev.trestle.ozon.posting.PostingDetail;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where the people behind postings go that Ozon tells of: personal data, and no part of a posting.
 * Whoever applies answers of Ozon asks it what to ask for, and hands it what was told.
 */
public interface BuyerKeeper {

  /** The usual details and those of people; the usual ones alone while nothing is kept. */
  Set<PostingDetail> with(Set<PostingDetail> usual);

  /** The same of FBO postings; of their buyers Ozon tells companies alone. */
  Set<FboDetail> withCompany(Set<FboDetail> usual);

  /**
   * Keeps what the answers tell of people, in transaction B.
   *
   * @param askedAt the database's clock when the request was sent
   */
  Uni<Void> keep(
      Mutiny.Session session, long accountId, Collection<Observation> answers, Instant askedAt);
}
