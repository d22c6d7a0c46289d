package dev.trestle.sandbox;

import dev.trestle.localstack.run.FakeService;
import java.io.IOException;

/** Stands in for the sandbox under its real name in the supervisor's tests. */
final class Main {

  private Main() {}

  static void main(String[] arguments) throws IOException {
    FakeService.serve(Integer.parseInt(System.getenv("SANDBOX_PORT")));
  }
}
