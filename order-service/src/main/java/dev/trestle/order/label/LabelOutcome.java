package dev.trestle.order.label;

import java.util.List;

/**
 * What was printed.
 *
 * @param file where the PDF is; kept for three days
 * @param labels how many postings are on it
 * @param unready postings that are not on it
 */
public record LabelOutcome(String file, int labels, List<Unready> unready) {

  /** Copies the postings. */
  public LabelOutcome {
    unready = List.copyOf(unready);
  }
}
