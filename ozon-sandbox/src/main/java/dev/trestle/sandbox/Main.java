package dev.trestle.sandbox;

import java.time.Clock;

/** Runs the sandbox as a process until it is stopped. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Netty works as well without it here, and the JVM does not print warnings beside our one line.
    System.setProperty("io.netty.noUnsafe", System.getProperty("io.netty.noUnsafe", "true"));
    try {
      SandboxConfig config = new Environment(System.getenv()).config();
      OzonSandbox sandbox = start(config);
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
      System.out.println("ozon-sandbox ready on http://" + config.host() + ":" + sandbox.port());
    } catch (IllegalArgumentException | IllegalStateException problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }

  private static OzonSandbox start(SandboxConfig config) {
    try {
      return OzonSandbox.start(config, Clock.systemUTC());
    } catch (IllegalStateException problem) {
      throw new IllegalStateException(
          "SANDBOX_HOST and SANDBOX_PORT: cannot listen on %s:%d, %s."
              .formatted(
                  config.host(), config.port(), String.valueOf(problem.getMessage()).strip()),
          problem);
    }
  }
}
