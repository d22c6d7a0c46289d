package dev.trestle.system.freeze;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One connection of a client through the proxy, with a thread for each direction. */
final class Link {

  private static final int CHUNK = 65_536;

  private final Socket client;
  private final Socket server = new Socket();
  private final Wire wire;
  private final Trap trap;

  Link(Socket client, Wire wire, Trap trap) {
    this.client = client;
    this.wire = wire;
    this.trap = trap;
  }

  /** A client that comes while all is frozen meets silence. */
  void run(InetSocketAddress target) {
    try {
      if (trap.frozenAt().isEmpty()) {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        server.connect(target);
        Thread.ofVirtual().start(() -> pump(server, client, wire::answers, trap::admitsAnswer));
        pump(client, server, wire::requests, trap::admitsRequest);
      }
      trap.awaitOpen();
    } catch (IOException | InterruptedException unreachable) {
      // The client sees a closed connection, as it would without a proxy.
    } finally {
      close();
    }
  }

  private void pump(
      Socket from, Socket to, Function<byte[], List<Piece>> cut, Predicate<Piece> admits) {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int read = from.getInputStream().read(chunk); read >= 0; ) {
        for (Piece piece : cut.apply(Arrays.copyOf(chunk, read))) {
          if (!admits.test(piece)) {
            trap.awaitOpen();
            return;
          }
          to.getOutputStream().write(piece.bytes());
        }
        read = from.getInputStream().read(chunk);
      }
      // While frozen, a side that ends must not be noticed by the other.
      trap.awaitOpen();
    } catch (IOException | InterruptedException ended) {
      awaitOpenQuietly();
    } finally {
      close();
    }
  }

  private void awaitOpenQuietly() {
    try {
      trap.awaitOpen();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    try (client;
        server) {
      // Both, whatever the first one says.
    } catch (IOException alreadyGone) {
      // Nothing is left to close.
    }
  }
}
