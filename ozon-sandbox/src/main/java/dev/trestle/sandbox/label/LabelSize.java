package dev.trestle.sandbox.label;

import dev.trestle.sandbox.document.PdfPage;
import java.util.List;

/** The two labels that Ozon prints; the measures are ours. */
enum LabelSize {
  /** 75 by 120 mm. */
  BIG("big_label", 213, 340),
  /** 58 by 40 mm. */
  SMALL("small_label", 164, 113);

  private final String taskType;
  private final int width;
  private final int height;

  LabelSize(String taskType, int width, int height) {
    this.taskType = taskType;
    this.width = width;
    this.height = height;
  }

  /** {@code task_type} in answers. */
  String taskType() {
    return taskType;
  }

  PdfPage page(String postingNumber) {
    return new PdfPage(width, height, postingNumber, List.of(postingNumber, "FBS, sandbox"));
  }
}
