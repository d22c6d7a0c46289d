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

  record Received(String contentType, JsonNode body) {

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
  private final HttpServer server;
  volatile Told answer = new Told(200, "application/json", "{\"result\": true}");
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

  boolean isEmpty() {
    return received.isEmpty();
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("content-type");
    Told told = answer;
    boolean mute = silent;
    received.add(new Received(type, Json.read(body)));
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
