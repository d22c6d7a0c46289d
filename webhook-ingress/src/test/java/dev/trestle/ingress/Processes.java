package dev.trestle.ingress;

import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.StackPorts;

/** Ports that stay the same over restarts. */
final class Processes {

  private Processes() {}

  static StackPorts freePorts() {
    FreePorts free = FreePorts.take(4);
    return new StackPorts(free.get(0), free.get(1), free.get(2), free.get(3));
  }
}
