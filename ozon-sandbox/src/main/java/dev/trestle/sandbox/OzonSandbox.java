package dev.trestle.sandbox;

import dev.trestle.sandbox.time.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running sandbox; tests embed it, {@link Main} runs it as a process. */
public final class OzonSandbox implements AutoCloseable {

  private static final int START_SECONDS = 20;

  private final Vertx vertx;
  private final HttpServer server;

  private OzonSandbox(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  /** Starts with real time between attempts to push. */
  public static OzonSandbox start(SandboxConfig config, Clock clock) {
    Vertx vertx = vertx();
    return start(
        config,
        clock,
        vertx,
        (pause, attempt) -> vertx.setTimer(pause.toMillis(), id -> attempt.run()));
  }

  /** Starts with the caller's timer, which decides when a push is tried again. */
  public static OzonSandbox start(SandboxConfig config, Clock clock, Timer timer) {
    return start(config, clock, vertx(), timer);
  }

  private static OzonSandbox start(SandboxConfig config, Clock clock, Vertx vertx, Timer timer) {
    try {
      FrontDoor door = new Assembly(config, clock, vertx, timer).frontDoor();
      HttpServer server = vertx.createHttpServer().requestHandler(door::handle);
      return new OzonSandbox(vertx, await(server.listen(config.port(), config.host())));
    } catch (RuntimeException failure) {
      vertx.close();
      throw failure;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
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
