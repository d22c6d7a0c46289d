package dev.trestle.order.label;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.label.LabelTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a print is.
 *
 * @param task at Ozon; 0 before there is one
 * @param taskType its size, Ozon's text
 * @param whole whether the task prints all postings, or those alone that were not ready
 * @param unready postings that the last task left out
 */
record PrintState(long task, @Nullable String taskType, boolean whole, List<Unready> unready) {

  static final PrintState NONE = new PrintState(0, null, true, List.of());

  PrintState {
    unready = List.copyOf(unready);
  }

  LabelTask printed() {
    return new LabelTask(task, taskType);
  }

  PrintState in(LabelTask ordered) {
    return new PrintState(ordered.id(), ordered.type(), whole, unready);
  }

  PrintState without(List<Unready> left) {
    return new PrintState(0, null, whole, left);
  }

  /** The next task is for those alone that are not ready. */
  PrintState probing() {
    return new PrintState(0, null, false, unready);
  }

  /** The next task is for all. */
  PrintState printingAll() {
    return new PrintState(0, null, true, unready);
  }

  List<PostingNumber> asked(LabelOrder order) {
    return whole ? order.postingNumbers() : unready.stream().map(Unready::postingNumber).toList();
  }
}
