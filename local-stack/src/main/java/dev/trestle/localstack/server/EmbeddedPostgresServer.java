package dev.trestle.localstack.server;

import dev.trestle.localstack.Postmaster;
import dev.trestle.localstack.StackFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL from the binaries of a Maven artifact, as processes on 127.0.0.1. */
final class EmbeddedPostgresServer implements PostgresServer {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * @param data the data directory, made on the first start and kept
   * @param binaries where the binaries are unpacked once
   */
  static EmbeddedPostgresServer start(Path data, Path binaries, int port) {
    // After kill -9 of this process PostgreSQL runs on; it must not meet a second one.
    Postmaster.of(data).ifPresent(Postmaster::stop);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(binaries.toFile())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setPort(port)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "");
    PostgresSettings.ALL.forEach(builder::setServerConfig);
    try {
      return new EmbeddedPostgresServer(builder.start());
    } catch (IOException | IllegalStateException e) {
      throw new StackFailure("PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return postgres.getPort();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
