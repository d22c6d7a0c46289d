package dev.trestle.localstack.run;

import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.ServicePorts;
import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.StackPorts;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one table of fixed ports, all moved together by {@link #VARIABLE}. */
record RunPorts(int base) {

  static final String VARIABLE = "TRESTLE_PORT_BASE";
  static final int DEFAULT_BASE = 28_000;

  RunPorts {
    if (base < 1024 || base > 65_400) {
      throw new StackFailure(VARIABLE + " is " + base + ": use 1024 to 65400.");
    }
  }

  static RunPorts of(Map<String, String> env) {
    String text = env.getOrDefault(VARIABLE, "").strip();
    try {
      return new RunPorts(text.isEmpty() ? DEFAULT_BASE : Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new StackFailure(VARIABLE + " is '" + text + "': use a number.", e);
    }
  }

  StackPorts stack() {
    return new StackPorts(base + 32, base + 92, base + 94, base + 83);
  }

  ServicePorts services() {
    return new ServicePorts(base + 80, base + 81, base + 84, base + 85, base + 90);
  }

  /** Says the first port in use, before anything has started. */
  void checkFree() {
    table()
        .forEach((port, service) -> {
          if (!FreePorts.isFree(port)) {
            throw new StackFailure(
                "Port %d for %s is in use: free it, or set %s (now %d) to move all ports."
                    .formatted(port, service, VARIABLE, base));
          }
        });
  }

  private Map<Integer, String> table() {
    Map<Integer, String> table = new LinkedHashMap<>();
    table.put(stack().postgres(), "PostgreSQL");
    table.put(services().ingress(), "webhook-ingress");
    table.put(services().ingressManagement(), "webhook-ingress's management");
    table.put(stack().connect(), "Kafka Connect");
    table.put(services().order(), "order-service");
    table.put(services().orderManagement(), "order-service's management");
    table.put(services().sandbox(), "ozon-sandbox");
    table.put(stack().kafka(), "Kafka");
    table.put(stack().controller(), "Kafka's controller");
    return table;
  }
}
