package dev.trestle.ozon.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A seller's service on 127.0.0.1 that answers pings well, or not at all. */
final class PushAddress implements AutoCloseable {

  private static final String PONG =
      "{\"version\":\"1\",\"name\":\"shop\",\"time\":\"2026-09-14T09:30:16Z\"}";

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final HttpServer server;
  volatile int status = 200;

  PushAddress() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Path and body of the next push. */
  String next() throws InterruptedException {
    String push = received.poll(20, TimeUnit.SECONDS);
    if (push == null) {
      throw new AssertionError("No push arrived");
    }
    return push;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(exchange.getRequestURI().getPath() + " " + body);
    byte[] bytes =
        (body.contains("TYPE_PING") ? PONG : "{\"result\":true}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
