package dev.trestle.ozon.fbo;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.posting.Window;
import java.util.Set;

/**
 * Which FBO postings a list is to tell; every part narrows it.
 *
 * @param created when they came in ({@code since}, {@code to}); one year at most
 * @param statuses empty for any
 * @param postings empty for any; 100 at most, as many as a page holds
 * @param details what to tell of them
 */
public record FboQuery(
    Window created, Set<String> statuses, Set<PostingNumber> postings, Set<FboDetail> details) {

  private static final int MOST_POSTINGS = 100;

  /** Copies the sets; refuses what is too much, naming the part. */
  public FboQuery {
    created.upToOneYear("created");
    statuses = Set.copyOf(statuses);
    postings = Set.copyOf(postings);
    details = Set.copyOf(details);
    if (postings.size() > MOST_POSTINGS) {
      throw new IllegalArgumentException(
          "postings must be " + MOST_POSTINGS + " at most, not " + postings.size());
    }
  }

  /** All that came in then. */
  public static FboQuery createdWithin(Window created) {
    return new FboQuery(created, Set.of(), Set.of(), Set.of());
  }

  /** Whether a page lies beyond what the list by offset reaches: Ozon will refuse it. */
  public static boolean isBeyondReach(String next) {
    return FboLists.isBeyondReach(next);
  }

  /** Only those in one of these statuses. */
  public FboQuery inStatus(Set<String> wanted) {
    return new FboQuery(created, wanted, postings, details);
  }

  /** Only these. */
  public FboQuery of(Set<PostingNumber> wanted) {
    return new FboQuery(created, statuses, wanted, details);
  }

  /** With these details. */
  public FboQuery with(Set<FboDetail> wanted) {
    return new FboQuery(created, statuses, postings, wanted);
  }

  /** Whether a posting is wanted; v2 filters neither by numbers nor by several statuses. */
  boolean wants(FboPosting posting) {
    return (statuses.isEmpty() || statuses.contains(posting.status()))
        && (postings.isEmpty() || postings.contains(posting.postingNumber()));
  }
}
