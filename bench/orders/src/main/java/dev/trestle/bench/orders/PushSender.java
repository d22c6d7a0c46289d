package dev.trestle.bench.orders;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Posts pushes to the ingress as Ozon does: again, until the answer is 200. */
final class PushSender implements AutoCloseable {

  private final BlockingQueue<PushConnection> idle;
  private final int connections;

  PushSender(URI address, int connections) throws IOException {
    this.connections = connections;
    idle = new ArrayBlockingQueue<>(connections);
    for (int each = 0; each < connections; each++) {
      idle.add(new PushConnection(address));
    }
  }

  /** Returns when the ingress has it. */
  void send(Push push) {
    try {
      PushConnection connection = idle.take();
      while (connection.post(push.body()) != 200) {
        Thread.sleep(100);
      }
      idle.add(connection);
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    for (int each = 0; each < connections; each++) {
      PushConnection connection = idle.poll();
      if (connection != null) {
        connection.close();
      }
    }
  }
}
