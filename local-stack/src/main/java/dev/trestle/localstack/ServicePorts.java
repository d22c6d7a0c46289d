package dev.trestle.localstack;

/** Ports of our own services on 127.0.0.1. */
public record ServicePorts(
    int ingress, int ingressManagement, int order, int orderManagement, int sandbox) {

  public static ServicePorts free() {
    FreePorts free = FreePorts.take(5);
    return new ServicePorts(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4));
  }
}
