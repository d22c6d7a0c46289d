package dev.trestle.ozon.posting;

import java.util.Map;
import java.util.Set;

/**
 * Which postings that are not yet delivered a list is to tell. Ozon takes one window, by cut-off or
 * by hand-over, never both.
 *
 * @param window one year at most
 * @param by what the window counts
 * @param statuses empty for any
 * @param details what to tell of them; {@link PostingDetail#RELATED_POSTINGS} is not in lists
 */
public record UnfulfilledQuery(
    Window window, By by, Set<String> statuses, Set<PostingDetail> details) {

  /** What the window counts. */
  public enum By {
    /** Assemble it by then. */
    CUTOFF("cutoff"),
    /** Handed over to delivery then. */
    DELIVERING_DATE("delivering_date");

    private final String field;

    By(String field) {
      this.field = field;
    }
  }

  /** Copies the sets; refuses what Ozon refuses, naming the part. */
  public UnfulfilledQuery {
    window.upToOneYear("window");
    statuses = Set.copyOf(statuses);
    details = PostingDetail.ofLists(details);
  }

  /** All with a cut-off in this window. */
  public static UnfulfilledQuery cutoffWithin(Window window) {
    return new UnfulfilledQuery(window, By.CUTOFF, Set.of(), Set.of());
  }

  /** All handed over to delivery in this window, and not yet delivered. */
  public static UnfulfilledQuery deliveringWithin(Window window) {
    return new UnfulfilledQuery(window, By.DELIVERING_DATE, Set.of(), Set.of());
  }

  /** Only those in one of these statuses. */
  public UnfulfilledQuery inStatus(Set<String> wanted) {
    return new UnfulfilledQuery(window, by, wanted, details);
  }

  /** With these details. */
  public UnfulfilledQuery with(Set<PostingDetail> wanted) {
    return new UnfulfilledQuery(window, by, statuses, wanted);
  }

  Map<String, String> windowFields() {
    return window.fields(by.field + "_from", by.field + "_to");
  }

  boolean wants(OzonPosting posting) {
    return statuses.isEmpty() || statuses.contains(posting.status());
  }
}
