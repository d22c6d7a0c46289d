package dev.trestle.localstack;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** How to start one of our services, and the address that answers 200 when it is ready. */
public record ServiceProcess(JavaCommand command, URI ready) {

  public static final Duration START_LIMIT = Duration.ofSeconds(90);

  public ServiceProcess withEnv(Map<String, String> more) {
    return new ServiceProcess(command.withEnv(more), ready);
  }

  /** Starts it and returns at once. */
  public JavaProcess start() {
    return JavaProcess.start(command);
  }

  /** Starts it and returns when it is ready. */
  public JavaProcess startAndAwait() {
    return start().awaitReady(ready, START_LIMIT);
  }
}
