package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.Snapshot;
import java.util.function.Function;

/**
 * One kind of aggregate.
 *
 * @param name first part of the stable {@code ce_id}: {@code <name>:<seller>:<key>:<version>}
 * @param table its rows are there, its versions in {@code <table>_history}; never from outside
 * @param type of the content
 * @param topic where its events go
 * @param eventType their {@code ce_type}
 * @param event how a version is told
 */
public record SnapshotKind<T extends Record & Snapshot>(
    String name,
    String table,
    Class<T> type,
    String topic,
    String eventType,
    Function<Change<T>, Object> event) {

  /** Refuses what is no plain name: it stands in statements. */
  public SnapshotKind {
    if (!table.matches("[a-z_]+")) {
      throw new IllegalArgumentException("not the name of a table: " + table);
    }
  }

  String history() {
    return table + "_history";
  }

  String eventId(Change<T> change) {
    T content = change.content();
    return name + ":" + content.sellerId() + ":" + content.key() + ":" + change.after().version();
  }
}
