package dev.trestle.localstack.server;

import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;

/** A distributed Connect worker with Debezium's PostgreSQL connector on its class path. */
final class ConnectServer implements AutoCloseable {

  private final Connect<?> connect;
  private final String url;

  private ConnectServer(Connect<?> connect, String url) {
    this.connect = connect;
    this.url = url;
  }

  static ConnectServer start(String bootstrap, int port) {
    String url = "http://127.0.0.1:" + port;
    return new ConnectServer(new ConnectDistributed().startConnect(settings(bootstrap, url)), url);
  }

  private static Map<String, String> settings(String bootstrap, String url) {
    String strings = "org.apache.kafka.connect.storage.StringConverter";
    return Map.ofEntries(
        Map.entry("bootstrap.servers", bootstrap),
        Map.entry("group.id", "local-stack-connect"),
        Map.entry("listeners", url),
        Map.entry("rest.advertised.host.name", "127.0.0.1"),
        Map.entry("key.converter", strings),
        Map.entry("value.converter", strings),
        Map.entry("plugin.discovery", "service_load"),
        Map.entry("config.storage.topic", "local-stack.connect.configs"),
        Map.entry("offset.storage.topic", "local-stack.connect.offsets"),
        Map.entry("status.storage.topic", "local-stack.connect.status"),
        Map.entry("config.storage.replication.factor", "1"),
        Map.entry("offset.storage.replication.factor", "1"),
        Map.entry("status.storage.replication.factor", "1"),
        Map.entry("offset.storage.partitions", "1"),
        Map.entry("status.storage.partitions", "1"),
        Map.entry("offset.flush.interval.ms", "1000"),
        // One worker: waiting for a lost one to come back only delays the connector.
        Map.entry("scheduled.rebalance.max.delay.ms", "0"),
        Map.entry("session.timeout.ms", "6000"),
        Map.entry("heartbeat.interval.ms", "2000"));
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    connect.stop();
    connect.awaitStop();
  }
}
