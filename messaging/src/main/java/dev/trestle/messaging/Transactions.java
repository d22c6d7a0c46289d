package dev.trestle.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * One transaction for a piece of work. When PostgreSQL breaks it off because it met another one,
 * nothing of it is kept and the work runs again, so it must do nothing but read and write rows.
 */
public final class Transactions {

  private static final int REPEATS = 2;

  private Transactions() {}

  /** Commits when the work succeeds; fails as the work or the commit does. */
  public static <T extends @Nullable Object> Uni<T> run(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> Panache.withTransaction(() -> Panache.getSession().chain(work::apply)))
        .onFailure(DatabaseFault::isOfTheMoment)
        .retry()
        .atMost(REPEATS);
  }

  /**
   * The same work in one transaction after the other, until it has changed fewer rows than it takes
   * at once; gives how many it changed in all.
   */
  public static Uni<Integer> runInParts(int atOnce, Function<Mutiny.Session, Uni<Integer>> some) {
    return run(some)
        .chain(count ->
            count < atOnce
                ? Uni.createFrom().item(count)
                : runInParts(atOnce, some).map(more -> count + more));
  }
}
