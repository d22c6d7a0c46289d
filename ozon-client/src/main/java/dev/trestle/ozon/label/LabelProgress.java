package dev.trestle.ozon.label;

import dev.trestle.contracts.PostingNumber;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param status Ozon's text: {@code pending}, {@code in_progress}, {@code completed}, {@code
 *     error}; an open list
 * @param printed how many postings are on the file
 * @param unprinted those that are not, each with Ozon's reason; ask for them again in a new task
 * @param file where the PDF is; null until completed. It may live only minutes
 * @param error of the whole task; null without one
 */
public record LabelProgress(
    String status,
    long printed,
    List<Unprinted> unprinted,
    @Nullable URI file,
    @Nullable String error) {

  /** Copies the list. */
  public LabelProgress {
    unprinted = List.copyOf(unprinted);
  }

  /** Whether asking again can change anything. */
  public boolean isOver() {
    return status.equals("completed") || status.equals("error");
  }

  /**
   * A posting that is not on the file.
   *
   * @param reason Ozon's, for people; null where it gave none
   */
  public record Unprinted(PostingNumber posting, @Nullable String reason) {}
}
