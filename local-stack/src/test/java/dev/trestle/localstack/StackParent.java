package dev.trestle.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A process of the tests that starts a stack, says the server's pid in a file, and waits. */
final class StackParent {

  private StackParent() {}

  static void main(String[] arguments) throws IOException, InterruptedException {
    LocalStack stack =
        LocalStack.start(
            StackOptions.in(Path.of(arguments[0])).databases("words").withoutConnect());
    Path said = Path.of(arguments[1]);
    Path beside = said.resolveSibling("stack.pid.new");
    Files.writeString(beside, Long.toString(stack.server().pid()));
    Files.move(beside, said, StandardCopyOption.ATOMIC_MOVE);
    Thread.currentThread().join();
  }
}
