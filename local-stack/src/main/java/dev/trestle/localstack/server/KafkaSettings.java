package dev.trestle.localstack.server;

import java.util.Map;

/** What we set away from Kafka's defaults, the same for process and container. */
final class KafkaSettings {

  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("auto.create.topics.enable", "false"),
          // One node: internal topics cannot have more than one copy.
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "10"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "10"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("min.insync.replicas", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          // Of the default 128 MB, compacting a laptop's topics needs next to nothing.
          Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
          // A broker killed with -9 is back in 6 s with these; with the defaults it took 15 s.
          Map.entry("broker.session.timeout.ms", "2000"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          Map.entry("group.min.session.timeout.ms", "1000"));

  private KafkaSettings() {}
}
