package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postings that the seller tells of, 1 to 1000. */
public record MoveRequest(List<PostingNumber> postingNumbers) {

  private static final int MOST = 1000;

  /** Copies the numbers; refuses none, too many, and a posting that is named twice. */
  public MoveRequest(@Nullable List<PostingNumber> postingNumbers) {
    this.postingNumbers = postingNumbers == null ? List.of() : List.copyOf(postingNumbers);
    check("posting_numbers", this.postingNumbers);
  }

  static void check(String field, List<PostingNumber> numbers) {
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw new IllegalArgumentException(field + " must be 1 to " + MOST);
    }
    if (new HashSet<>(numbers).size() < numbers.size()) {
      throw new IllegalArgumentException(field + " must name each posting once");
    }
  }
}
