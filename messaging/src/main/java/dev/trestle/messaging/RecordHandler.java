package dev.trestle.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a service does with a batch of records. */
@FunctionalInterface
public interface RecordHandler {

  /**
   * Handles the batch in one database transaction. A failed {@code Uni} means that nothing was
   * committed; it counts as {@link Verdict.Retry} for all.
   *
   * @return one verdict per record, in the batch's order
   */
  Uni<List<Verdict>> handle(List<ReceivedRecord> batch);
}
