package dev.trestle.localstack.server;

import dev.trestle.localstack.Folders;
import dev.trestle.localstack.StackAddresses;
import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.StackOrder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Main class of the server process; its one argument is the order file. */
final class StackServer {

  private static final Logger LOG = LoggerFactory.getLogger(StackServer.class);

  /** Kept reachable: the collector would close the channel, and with it goes the lock. */
  private static @Nullable FileChannel lock;

  private StackServer() {}

  static void main(String[] arguments) throws IOException {
    StackOrder order = StackOrder.read(Path.of(arguments[0]));
    exitWith(order.parent());
    try {
      lock(order.data());
      Servers servers = new Servers(order);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(order, servers), "stop"));
      StackAddresses addresses = servers.start();
      addresses.write(order.answer());
      LOG.info("Ready: {}", addresses);
      stay(order.parent());
    } catch (Throwable failure) {
      LOG.error("Not started", failure);
      StackAddresses.failed(sentence(failure)).write(order.answer());
      System.exit(1);
    }
  }

  private static String sentence(Throwable failure) {
    return failure instanceof StackFailure
        ? String.valueOf(failure.getMessage())
        : "The local stack did not start: " + failure;
  }

  /** Ends this process when the one that started it ends, however that happens. */
  private static void exitWith(long parent) {
    ProcessHandle.of(parent).ifPresentOrElse(StackServer::exitAfter, () -> System.exit(0));
  }

  private static void exitAfter(ProcessHandle parent) {
    var _ = parent.onExit().thenRun(() -> System.exit(0));
  }

  /** Containers have no thread here that would keep this process, and they end with it. */
  private static void stay(long parent) {
    ProcessHandle.of(parent).ifPresent(alive -> alive.onExit().join());
  }

  /** Held until this process ends: two stacks on one data directory would destroy it. */
  private static void lock(Path data) throws IOException {
    lock =
        FileChannel.open(
            data.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new StackFailure("Another stack runs on " + data + ".");
    }
  }

  private static void stop(StackOrder order, Servers servers) {
    try {
      servers.stop();
      if (order.temporary()) {
        Folders.delete(order.data());
      }
    } catch (Exception e) {
      LOG.error("Not stopped cleanly", e);
    }
    if (servers.leavesConnect()) {
      // Connect's own exit hook would wait 20 s for the broker that is gone.
      Runtime.getRuntime().halt(0);
    }
  }
}
