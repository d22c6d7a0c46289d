package dev.trestle.order.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes the sandbox's pushes and keeps them until a story delivers, repeats or loses them. */
final class PushCatcher implements AutoCloseable {

  private static final byte[] OK = "{\"result\":true}".getBytes(StandardCharsets.UTF_8);
  private static final Set<String> KEPT = Set.of(Topics.PUSH_POSTING, Topics.PUSH_ORDER);
  private static final Map<Long, Queue<byte[]>> CAUGHT = new ConcurrentHashMap<>();

  private final HttpServer server;

  private PushCatcher(HttpServer server) {
    this.server = server;
  }

  static PushCatcher start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(address, 0);
      server.createContext("/", PushCatcher::take);
      server.start();
      return new PushCatcher(server);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/push");
  }

  /** What came for a seller since the last time. */
  static List<byte[]> taken(long seller) {
    List<byte[]> taken = new ArrayList<>();
    Queue<byte[]> queue = CAUGHT.computeIfAbsent(seller, any -> new ConcurrentLinkedQueue<>());
    for (byte[] body = queue.poll(); body != null; body = queue.poll()) {
      taken.add(body);
    }
    return taken;
  }

  private static void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (PushReader.read(body) instanceof PushEnvelope.Relayed push
        && push.seller() != null
        && KEPT.contains(String.valueOf(push.type().topic()))) {
      CAUGHT.computeIfAbsent(push.seller().value(), any -> new ConcurrentLinkedQueue<>()).add(body);
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, OK.length);
    exchange.getResponseBody().write(OK);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
