package dev.trestle.system.chain;

import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.ServiceProcess;
import java.util.Map;
import java.util.function.Supplier;

/** One of our services, which may be killed and started again. */
public final class Service implements AutoCloseable {

  private final Supplier<ServiceProcess> command;
  private Map<String, String> variables = Map.of();
  private JavaProcess process;

  Service(Supplier<ServiceProcess> command) {
    this.command = command;
    process = command.get().start();
  }

  void awaitReady() {
    process.awaitReady(command.get().ready(), ServiceProcess.START_LIMIT);
  }

  /** The process it runs in; another one after a restart. */
  public long pid() {
    return process.pid();
  }

  /** Ends it with -9. */
  public void kill() {
    process.kill();
  }

  /** Starts it as it was last started. */
  public void start() {
    process = command.get().withEnv(variables).start();
    awaitReady();
  }

  /** Stops it and starts it with these variables beside the usual ones. */
  public void restartWith(Map<String, String> chosen) {
    process.stop();
    variables = chosen;
    start();
  }

  @Override
  public void close() {
    process.stop();
  }
}
