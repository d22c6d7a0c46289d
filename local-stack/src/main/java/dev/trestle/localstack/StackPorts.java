package dev.trestle.localstack;

/** Ports of the servers on 127.0.0.1; 0 means any free one. */
public record StackPorts(int postgres, int kafka, int controller, int connect) {

  public static final StackPorts ANY = new StackPorts(0, 0, 0, 0);

  public StackPorts {
    check(postgres);
    check(kafka);
    check(controller);
    check(connect);
  }

  /** Every 0 replaced by a free port. */
  StackPorts resolved() {
    FreePorts free = FreePorts.take(4);
    return new StackPorts(
        postgres > 0 ? postgres : free.get(0),
        kafka > 0 ? kafka : free.get(1),
        controller > 0 ? controller : free.get(2),
        connect > 0 ? connect : free.get(3));
  }

  private static void check(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("Not a port: " + port);
    }
  }
}
