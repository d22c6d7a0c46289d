package dev.trestle.sandbox;

import dev.trestle.sandbox.gate.Exchange;
import dev.trestle.sandbox.gate.Exchanges;
import dev.trestle.sandbox.time.SandboxClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A running sandbox; tests embed it, {@link Main} runs it as a process. */
public final class OzonSandbox implements AutoCloseable {

  private static final int START_SECONDS = 20;

  private final Vertx vertx;
  private final HttpServer server;
  private final Exchanges exchanges;

  private OzonSandbox(Vertx vertx, HttpServer server, Exchanges exchanges) {
    this.vertx = vertx;
    this.server = server;
    this.exchanges = exchanges;
  }

  /**
   * @param clock what the sandbox's own clock follows until the control API moves it
   */
  public static OzonSandbox start(SandboxConfig config, Clock clock) {
    Vertx vertx = vertx();
    // A timer of Vert.x knows no pause below one millisecond.
    return start(
        config,
        new SandboxClock(
            clock, (pause, what) -> vertx.setTimer(pause.toMillis() + 1, id -> what.run())),
        vertx);
  }

  private static OzonSandbox start(SandboxConfig config, SandboxClock clock, Vertx vertx) {
    try {
      Assembly assembly = new Assembly(config, clock, vertx);
      FrontDoor door = assembly.frontDoor();
      HttpServer server =
          await(
              vertx
                  .createHttpServer()
                  .requestHandler(door::handle)
                  .listen(config.port(), config.host()));
      assembly.listensAt(address(config, server.actualPort()));
      return new OzonSandbox(vertx, server, assembly.exchanges());
    } catch (RuntimeException failure) {
      vertx.close();
      throw failure;
    }
  }

  /** Without a slash at its end. */
  private static String address(SandboxConfig config, int port) {
    URI told = config.publicUrl();
    return told == null ? "http://127.0.0.1:" + port : told.toString().replaceFirst("/+$", "");
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  /**
   * Shows every later call to the Ozon side and its answer to a test, on the sandbox's own thread,
   * before the answer leaves.
   */
  public void onExchange(Consumer<Exchange> watcher) {
    exchanges.watch(watcher);
  }

  /** Stops listening; requests that hang are cut off. */
  @Override
  public void close() {
    await(vertx.close());
  }

  /** No file cache and no class path look-ups: the start is quicker and leaves no files behind. */
  private static Vertx vertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(2)
            .setWorkerPoolSize(2)
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setFileCachingEnabled(false)
                    .setClassPathResolvingEnabled(false)));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
