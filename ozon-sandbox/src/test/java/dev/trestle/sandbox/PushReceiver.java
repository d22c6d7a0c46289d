package dev.trestle.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trestle.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An integration's endpoint: keeps what arrives and answers as told. */
final class PushReceiver implements AutoCloseable {

  record Received(String path, String contentType, JsonNode body) {

    String type() {
      return body.path("message_type").asText();
    }

    List<String> keys() {
      return keys(body);
    }

    static List<String> keys(JsonNode node) {
      List<String> keys = new ArrayList<>();
      node.fieldNames().forEachRemaining(keys::add);
      return keys;
    }
  }

  record Told(int status, String contentType, String body) {}

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final List<Received> passedOver = new ArrayList<>();
  private final HttpServer server;
  volatile Told answer = new Told(200, "application/json", "{\"result\": true}");

  /** To a ping; a good one unless told otherwise. */
  volatile Told pong =
      new Told(
          200,
          "application/json",
          "{\"version\":\"1\",\"name\":\"shop\",\"time\":\"2026-09-14T09:30:16Z\"}");

  /** What happens between a push and its answer: time passes, say. */
  volatile Runnable meanwhile = () -> {};

  volatile boolean silent;

  PushReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/push", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/push";
  }

  String url(String path) {
    return url() + "/" + path;
  }

  String asBody() {
    return "{\"url\":\"" + url() + "\"}";
  }

  Received next() throws InterruptedException {
    Received next = received.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("No push arrived");
    }
    return next;
  }

  /** The next push of this type; others that came before it, or with it, can still be asked for. */
  Received next(String type) throws InterruptedException {
    for (Received other : passedOver) {
      if (other.type().equals(type)) {
        passedOver.remove(other);
        return other;
      }
    }
    while (true) {
      Received push = next();
      if (push.type().equals(type)) {
        return push;
      }
      passedOver.add(push);
    }
  }

  /** The types of all pushes that have arrived and were not looked at, in their order. */
  List<String> types() {
    List<Received> all = new ArrayList<>();
    received.drainTo(all);
    return all.stream().map(Received::type).toList();
  }

  boolean isEmpty() {
    return received.isEmpty();
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("content-type");
    Received push = new Received(exchange.getRequestURI().getPath(), type, Json.read(body));
    Told told = push.type().equals("TYPE_PING") ? pong : answer;
    boolean mute = silent;
    meanwhile.run();
    received.add(push);
    if (mute) {
      return;
    }
    byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", told.contentType());
    exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
