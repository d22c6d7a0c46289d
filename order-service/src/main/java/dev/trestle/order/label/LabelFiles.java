package dev.trestle.order.label;

import dev.trestle.messaging.Upkeep;
import dev.trestle.ozon.OzonFile;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Printed labels, one file a command, for three days: long enough to print them again. */
@ApplicationScoped
class LabelFiles {

  private final Pool database;

  LabelFiles(Pool database) {
    this.database = database;
  }

  void onStart(@Observes StartupEvent started, Upkeep upkeep) {
    upkeep.deleteHourly("files of labels", this::deleteOld);
  }

  /** A file of the same command replaces the one before. */
  Uni<Void> keep(String command, OzonFile file) {
    return database
        .preparedQuery(
            """
            insert into label_file (command_id, content_type, bytes) values ($1, $2, $3)
            on conflict (command_id) do update
            set content_type = excluded.content_type, bytes = excluded.bytes,
                created_at = clock_timestamp()
            """)
        .execute(Tuple.of(command, file.contentType(), Buffer.buffer(file.bytes())))
        .replaceWithVoid();
  }

  Uni<Optional<OzonFile>> find(String command) {
    return database
        .preparedQuery("select content_type, bytes from label_file where command_id = $1")
        .execute(Tuple.of(command))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new OzonFile(
                        row.getString("content_type"), row.get(Buffer.class, "bytes").getBytes()))
                .findFirst());
  }

  /** Gives how many files went. */
  Uni<Integer> deleteOld() {
    return database
        .query("delete from label_file where created_at < clock_timestamp() - interval '3 days'")
        .execute()
        .map(rows -> rows.rowCount());
  }
}
