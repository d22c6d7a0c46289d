package dev.trestle.system.freeze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Remembers what is asked, and closes at the n-th. Shared by all connections of one proxy. */
final class Trap {

  private final List<String> passed = new ArrayList<>();
  private int left;
  private Predicate<String> counted = label -> false;
  private String needle = "";
  private @Nullable String frozenAt;

  synchronized void arm(int place, String text, Predicate<String> labels) {
    passed.clear();
    left = place;
    needle = text;
    counted = labels;
  }

  synchronized List<String> disarm() {
    List<String> counted = List.copyOf(passed);
    arm(0, "", label -> false);
    return counted;
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
    if (label == null || !counted.test(label)) {
      return;
    }
    passed.add(label);
    if (left > 0 && --left == 0) {
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
