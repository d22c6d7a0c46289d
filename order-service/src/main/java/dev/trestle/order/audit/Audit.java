package dev.trestle.order.audit;

import dev.trestle.messaging.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notes acts. An act that cannot be noted is not done. */
@ApplicationScoped
public class Audit {

  private static final Logger LOG = Logger.getLogger(Audit.class);

  /**
   * Does the work between two notes, with no transaction open.
   *
   * @param outcome one word or a short sentence on the result, without personal data
   */
  public <T> Uni<T> around(Act act, Supplier<Uni<T>> work, Function<T, String> outcome) {
    return Transactions.run(session -> AuditRows.begin(session, act, null))
        .chain(
            id -> noted(id.orElseThrow(), work, result -> new Note(outcome.apply(result), null)));
  }

  /**
   * The same of an act that is done once for its account and key: where the key was used before,
   * nothing is done.
   */
  public <T> Uni<Once<T>> once(Act act, ActKey key, Supplier<Uni<T>> work, Function<T, Note> note) {
    return Transactions.run(session -> AuditRows.begin(session, act, key))
        .chain(id ->
            id.isPresent()
                ? noted(id.get(), work, note).map(Once.Now::new)
                : Transactions.run(session -> AuditRows.earlier(session, act, key))
                    // Between the two it may have ended, surely not done, and given its key back.
                    .chain(earlier ->
                        earlier.isPresent()
                            ? Uni.createFrom().item(new Once.Before<>(earlier.get()))
                            : once(act, key, work, note)));
  }

  private static <T> Uni<T> noted(long id, Supplier<Uni<T>> work, Function<T, Note> note) {
    return Uni.createFrom()
        .deferred(work::get)
        .onFailure()
        .call(trouble -> end(id, failed(trouble)))
        .call(result -> end(id, note.apply(result)));
  }

  private static Note failed(Throwable trouble) {
    return new Note("failed here: " + trouble.getClass().getSimpleName(), Ending.UNKNOWN);
  }

  /** Acts, the newest first. */
  Uni<List<AuditEntry>> page(@Nullable String subject, @Nullable Long before, int limit) {
    return Panache.withSession(() ->
        Panache.getSession().chain(session -> AuditRows.page(session, subject, before, limit)));
  }

  /** What was done is done: its result goes out although the second note is missing. */
  private static Uni<Integer> end(long id, Note note) {
    return Transactions.run(session -> AuditRows.end(session, id, note))
        .onFailure()
        .invoke(trouble ->
            LOG.errorf("audit id=%d ended unnoted (%s): %s", id, note.outcome(), trouble))
        .onFailure()
        .recoverWithItem(0);
  }
}
