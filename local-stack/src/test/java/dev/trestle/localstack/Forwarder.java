package dev.trestle.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Carries every connection to one local port on to another. */
final class Forwarder implements AutoCloseable {

  private final ServerSocket server;
  private final int target;

  private Forwarder(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  static Forwarder open(int port, int target) throws IOException {
    ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Forwarder forwarder = new Forwarder(server, target);
    Thread.ofVirtual().start(forwarder::accept);
    return forwarder;
  }

  private void accept() {
    try {
      while (true) {
        Socket here = server.accept();
        Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> pump(here, there));
        Thread.ofVirtual().start(() -> pump(there, here));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // Either side left.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
