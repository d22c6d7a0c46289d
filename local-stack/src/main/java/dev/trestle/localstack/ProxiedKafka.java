package dev.trestle.localstack;

/**
 * A second Kafka listener for fault tests. Clients bootstrap at a proxy that listens on {@code
 * advertisedPort} and forwards to {@code listenPort}; the broker names the proxy as its own address
 * to them, so that they never go round it.
 */
public record ProxiedKafka(int listenPort, int advertisedPort) {

  public ProxiedKafka {
    if (listenPort < 1 || advertisedPort < 1 || listenPort == advertisedPort) {
      throw new IllegalArgumentException("A proxied listener needs two different ports");
    }
  }
}
