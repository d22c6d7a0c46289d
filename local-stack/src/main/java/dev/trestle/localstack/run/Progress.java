package dev.trestle.localstack.run;

import java.io.PrintStream;
import java.util.Locale;

/** Lines with the seconds since the start. */
final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String what) {
    out.printf(Locale.ROOT, "%5.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
  }

  void plain(String text) {
    out.println(text);
  }
}
