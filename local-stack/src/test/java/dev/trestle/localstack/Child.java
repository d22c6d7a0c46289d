package dev.trestle.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A child process of the tests. */
final class Child {

  private Child() {}

  static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "serve" -> serve(Integer.parseInt(arguments[1]));
      case "environment" ->
          System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
      case "fail" -> {
        System.out.println("My last words");
        System.exit(7);
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
