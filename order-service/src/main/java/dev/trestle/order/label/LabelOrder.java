package dev.trestle.order.label;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.label.LabelCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which labels to print; this is the request of the API and what its command keeps.
 *
 * @param postingNumbers 1 to 1000, of one account
 * @param size missing: big
 * @param waitMinutes how long postings that are not ready are waited for, 0 to 60; missing: 10
 */
public record LabelOrder(
    List<PostingNumber> postingNumbers, @Nullable LabelSize size, @Nullable Integer waitMinutes) {

  private static final int MOST_MINUTES = 60;
  private static final int MINUTES = 10;

  /** Drops repeats; refuses what Ozon refuses, naming the field. */
  public LabelOrder(
      @Nullable List<PostingNumber> postingNumbers,
      @Nullable LabelSize size,
      @Nullable Integer waitMinutes) {
    this.postingNumbers =
        postingNumbers == null ? List.of() : postingNumbers.stream().distinct().toList();
    this.size = size == null ? LabelSize.BIG : size;
    this.waitMinutes = waitMinutes == null ? MINUTES : waitMinutes;
    if (this.postingNumbers.isEmpty() || this.postingNumbers.size() > LabelCalls.MOST_IN_A_TASK) {
      throw new IllegalArgumentException(
          "posting_numbers must be 1 to " + LabelCalls.MOST_IN_A_TASK);
    }
    if (this.waitMinutes < 0 || this.waitMinutes > MOST_MINUTES) {
      throw new IllegalArgumentException("wait_minutes must be 0 to " + MOST_MINUTES);
    }
  }
}
