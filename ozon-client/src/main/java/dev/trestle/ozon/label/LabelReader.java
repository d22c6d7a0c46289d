package dev.trestle.ozon.label;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tasks and their progress from any version. */
final class LabelReader {

  private LabelReader() {}

  /** v3 answers {@code tasks}, v2 the same inside {@code result}, v1 one {@code task_id} there. */
  static List<LabelTask> tasks(WireObject answer) {
    WireObject wire = answer.has("result") ? answer.object("result") : answer;
    List<LabelTask> tasks = wire.objects("tasks").stream().map(LabelReader::task).toList();
    return tasks.isEmpty() ? List.of(task(wire)) : tasks;
  }

  private static LabelTask task(WireObject wire) {
    return new LabelTask(wire.requiredNumber("task_id"), wire.text("task_type"));
  }

  /**
   * v2 has an object {@code status} and an object {@code error}, v1 texts inside {@code result}.
   */
  static LabelProgress progress(WireObject answer) {
    WireObject wire = answer.has("result") ? answer.object("result") : answer;
    boolean nested = wire.has("status");
    WireObject counts = nested ? wire.object("status") : wire;
    Long printed = counts.number("printed_postings_count");
    return new LabelProgress(
        counts.requiredText(nested ? "code" : "status"),
        printed == null ? 0 : printed,
        counts.objects("unprinted_postings").stream().map(LabelReader::unprinted).toList(),
        address(wire.text("file_url")),
        error(wire));
  }

  private static LabelProgress.Unprinted unprinted(WireObject wire) {
    String message = wire.text("message");
    return new LabelProgress.Unprinted(
        new PostingNumber(wire.requiredText("posting_number")),
        message == null ? wire.text("msg") : message);
  }

  private static @Nullable URI address(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }

  private static @Nullable String error(WireObject wire) {
    if (!wire.has("error")) {
      return wire.text("error");
    }
    WireObject error = wire.object("error");
    String message = error.text("message");
    return message == null ? error.text("code") : message;
  }
}
