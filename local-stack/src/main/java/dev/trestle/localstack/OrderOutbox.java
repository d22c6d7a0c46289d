package dev.trestle.localstack;

import java.net.URI;
import java.util.Map;

/** The connector that carries order-service's outbox to Kafka, from the file that deploy uses. */
public final class OrderOutbox {

  public static final String NAME = "order-outbox";

  private OrderOutbox() {}

  /**
   * Puts it and waits until it runs; the service's migrations must have made publication and slot.
   */
  public static void connect(URI connectUrl, TrestleRoot root, DatabaseAddress database) {
    Connectors.put(
        connectUrl,
        NAME,
        root.resolve("deploy/debezium/order-outbox.json"),
        Map.of(
            "ORDER_DB_HOST", database.host(),
            "ORDER_DB_PORT", Integer.toString(database.port()),
            "ORDER_DB_NAME", database.name(),
            "ORDER_DB_USER", database.user(),
            "ORDER_DB_PASSWORD", ""));
  }
}
