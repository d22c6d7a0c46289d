package dev.trestle.sandbox.label;

import java.util.Locale;

/** Where a task stands; the words of {@code status.code}. */
enum LabelStage {
  PENDING,
  IN_PROGRESS,
  COMPLETED,
  /** Nothing could be printed. */
  ERROR;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
