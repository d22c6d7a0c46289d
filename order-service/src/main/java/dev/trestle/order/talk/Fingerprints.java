package dev.trestle.order.talk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The installation's key for fingerprints, the same for all replicas; read once. */
@ApplicationScoped
class Fingerprints {

  private final Pool database;
  private volatile @Nullable Fingerprint known;

  Fingerprints(Pool database) {
    this.database = database;
  }

  Uni<Fingerprint> get() {
    Fingerprint read = known;
    return read != null
        ? Uni.createFrom().item(read)
        : database
            .query("select key from message_key")
            .execute()
            .map(rows -> new Fingerprint(rows.iterator().next().getString("key")))
            .invoke(fingerprint -> known = fingerprint);
  }
}
