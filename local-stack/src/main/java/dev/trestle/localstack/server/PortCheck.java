package dev.trestle.localstack.server;

import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.ProxiedKafka;
import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.StackPorts;

/** Says which port is taken before a server fails in its own words. */
final class PortCheck {

  private PortCheck() {}

  static void check(StackOptions options) {
    StackPorts ports = options.ports();
    check("PostgreSQL", ports.postgres());
    check("Kafka", ports.kafka());
    check("Kafka's controller", ports.controller());
    if (options.connect()) {
      check("Connect", ports.connect());
    }
    ProxiedKafka proxied = options.proxiedKafka();
    if (proxied != null) {
      check("Kafka's proxied listener", proxied.listenPort());
    }
  }

  private static void check(String server, int port) {
    if (!FreePorts.isFree(port)) {
      throw new StackFailure("Port " + port + " for " + server + " is in use.");
    }
  }
}
