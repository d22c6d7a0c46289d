package dev.trestle.order.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param cursor for the next page; missing on the last one
 */
public record PostingPage(List<PostingView> postings, @Nullable String cursor, boolean hasNext) {

  /** Copies the postings. */
  public PostingPage {
    postings = List.copyOf(postings);
  }
}
