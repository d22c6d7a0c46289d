package dev.trestle.bench.ingress;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection with at most one request under way. */
final class Caller {

  private static final int HEAD = 12; // HTTP/1.1 200

  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteBuffer in = ByteBuffer.allocate(4096);
  private ByteBuffer out = ByteBuffer.allocate(0);
  private long plannedAt;

  Caller(Selector selector, int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Sends a request; its latency counts from {@code plannedAt}. */
  void send(ByteBuffer request, long plannedAt) throws IOException {
    this.plannedAt = plannedAt;
    out = request;
    write();
  }

  long plannedAt() {
    return plannedAt;
  }

  void write() throws IOException {
    channel.write(out);
    key.interestOps(
        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  /** Gives the status once the answer is whole; 0 before. */
  int read() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the server closed a connection");
    }
    String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return 0;
    }
    int lengthAt = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ") + 16;
    int length = Integer.parseInt(text.substring(lengthAt, text.indexOf('\r', lengthAt)));
    if (in.position() < end + 4 + length) {
      return 0;
    }
    in.clear();
    return Integer.parseInt(text.substring(HEAD - 3, HEAD));
  }

  void close() throws IOException {
    channel.close();
  }
}
