package dev.trestle.order.cancellation;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.cancellation.CancellationId;

/**
 * What is decided on an application.
 *
 * @param posting by which Ozon's list finds the application
 * @param comment in our own words; may be empty when it is approved
 */
record Decision(
    CancellationId cancellationId, PostingNumber posting, Choice choice, String comment) {

  /** Without the comment. */
  @Override
  public String toString() {
    return "Decision[" + cancellationId + ", " + choice + "]";
  }
}
