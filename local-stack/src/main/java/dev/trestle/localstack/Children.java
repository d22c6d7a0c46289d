package dev.trestle.localstack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The living child processes of this JVM; its exit stops them, the last started first. */
final class Children {

  private static final Deque<JavaProcess> LIVING = new ArrayDeque<>();

  private static boolean hooked;
  private static boolean stopping;

  private Children() {}

  /** A child started while all are being stopped would be left behind: it ends at once. */
  static void add(JavaProcess child) {
    synchronized (LIVING) {
      if (!stopping) {
        hookOnce();
        LIVING.push(child);
        return;
      }
    }
    child.kill();
    throw new StackFailure(child.name() + " is not started: all is being stopped.");
  }

  private static void hookOnce() {
    if (!hooked) {
      Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "stop-children"));
      hooked = true;
    }
  }

  static void remove(JavaProcess child) {
    synchronized (LIVING) {
      LIVING.remove(child);
    }
  }

  /** Returns when all have ended, also to a second caller. */
  static void stopAll() {
    synchronized (Children.class) {
      stopOneByOne();
    }
  }

  private static void stopOneByOne() {
    JavaProcess child;
    while ((child = next()) != null) {
      child.stop();
    }
  }

  private static @Nullable JavaProcess next() {
    synchronized (LIVING) {
      stopping = true;
      return LIVING.poll();
    }
  }
}
