package dev.trestle.system.freeze;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts what is asked, and closes at the n-th. Shared by all connections of one proxy. */
final class Trap {

  private int left;
  private Predicate<String> counted = label -> false;
  private String needle = "";
  private @Nullable String frozenAt;

  synchronized void arm(int place, String text, Predicate<String> labels) {
    left = place;
    needle = text;
    counted = labels;
  }

  synchronized void disarm() {
    arm(0, "", label -> false);
  }

  /** Whether a request may pass: also the n-th may. */
  synchronized boolean admitsRequest(Piece piece) {
    boolean open = frozenAt == null;
    if (open) {
      count(piece);
    }
    return open;
  }

  /** Whether an answer may pass: not even the n-th may. */
  synchronized boolean admitsAnswer(Piece piece) {
    if (frozenAt == null) {
      count(piece);
    }
    return frozenAt == null;
  }

  private void count(Piece piece) {
    String label = piece.label();
    if (left > 0 && label != null && counted.test(label) && --left == 0) {
      frozenAt = label;
    }
  }

  synchronized String needle() {
    return needle;
  }

  synchronized Optional<String> frozenAt() {
    return Optional.ofNullable(frozenAt);
  }

  synchronized void open() {
    frozenAt = null;
    disarm();
    notifyAll();
  }

  synchronized void awaitOpen() throws InterruptedException {
    while (frozenAt != null) {
      wait();
    }
  }
}
