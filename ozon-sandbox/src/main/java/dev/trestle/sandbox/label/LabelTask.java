package dev.trestle.sandbox.label;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An order to print labels. Its outcome is settled when it is ordered and shown when its time has
 * come.
 *
 * @param printed postings on the file, one page each
 * @param unprinted postings that were packed too short a time before
 */
record LabelTask(
    long id, LabelSize size, Instant orderedAt, List<String> printed, List<String> unprinted) {

  static final Duration IN_QUEUE = Duration.ofSeconds(1);
  static final Duration UNTIL_DONE = Duration.ofSeconds(3);

  LabelTask {
    printed = List.copyOf(printed);
    unprinted = List.copyOf(unprinted);
  }

  LabelStage stage(Instant now) {
    if (now.isBefore(orderedAt.plus(IN_QUEUE))) {
      return LabelStage.PENDING;
    }
    if (now.isBefore(orderedAt.plus(UNTIL_DONE))) {
      return LabelStage.IN_PROGRESS;
    }
    return printed.isEmpty() ? LabelStage.ERROR : LabelStage.COMPLETED;
  }

  int count() {
    return printed.size() + unprinted.size();
  }

  String fileName() {
    return "labels-" + id + ".pdf";
  }
}
