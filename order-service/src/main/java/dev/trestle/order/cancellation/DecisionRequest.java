package dev.trestle.order.cancellation;

import dev.trestle.order.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The body of a decision.
 *
 * @param comment in our own words; Ozon wants one where an application is rejected
 */
record DecisionRequest(@Nullable String comment) {

  /** A problem names the field that is missing. */
  String comment(Choice choice) {
    String words = comment == null ? "" : comment.strip();
    if (choice == Choice.REJECT && words.isEmpty()) {
      throw Problem.badParameter("comment", "must say why the application is rejected");
    }
    return words;
  }

  /** Without the comment. */
  @Override
  public String toString() {
    return "DecisionRequest[]";
  }
}
