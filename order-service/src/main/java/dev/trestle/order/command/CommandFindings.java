package dev.trestle.order.command;

import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.snapshot.Answers;
import dev.trestle.messaging.snapshot.SnapshotKind;
import dev.trestle.messaging.snapshot.Snapshots;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands read of aggregates that are kept as snapshots. It is applied in transaction B like
 * any other read, so that it is known here at once; after a write its cause is the command.
 */
@ApplicationScoped
public class CommandFindings {

  private final Snapshots snapshots;

  CommandFindings(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** Read before the command changed anything. */
  public <T extends Record & Snapshot> Uni<Void> before(
      Turn<?, ?> turn, SnapshotKind<T> kind, T content) {
    return apply(turn, kind, content, Cause.REREAD, null);
  }

  /** What came of the command, or may have come of it. */
  public <T extends Record & Snapshot> Uni<Void> after(
      Turn<?, ?> turn, SnapshotKind<T> kind, T content) {
    return apply(turn, kind, content, Cause.COMMAND, turn.command().id());
  }

  private <T extends Record & Snapshot> Uni<Void> apply(
      Turn<?, ?> turn, SnapshotKind<T> kind, T content, Cause cause, @Nullable String causeId) {
    Answers<T> answers =
        new Answers<>(
            List.of(content),
            turn.account().id(),
            turn.asked().at(),
            cause,
            causeId,
            TraceParent.parseOrStart(turn.command().traceparent()));
    return Transactions.run(session -> snapshots.observe(session, kind, answers)).replaceWithVoid();
  }
}
