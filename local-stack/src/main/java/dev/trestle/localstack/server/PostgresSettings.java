package dev.trestle.localstack.server;

import java.util.Map;

/** What we set away from PostgreSQL's defaults, the same for process and container. */
final class PostgresSettings {

  /** A slot that nobody reads may hold this much log before it is given up, not the whole disk. */
  private static final String SLOT_LIMIT = "2GB";

  // fsync and synchronous_commit are PostgreSQL's own defaults, but the embedding library turns
  // durability off, and the tests kill processes to see that nothing is lost.
  static final Map<String, String> ALL =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "wal_level", "logical",
          "max_slot_wal_keep_size", SLOT_LIMIT,
          "max_replication_slots", "20",
          "max_wal_senders", "20",
          "max_connections", "200");

  private PostgresSettings() {}
}
