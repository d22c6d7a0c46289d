package dev.trestle.ozon;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Chooses between two versions of one call. */
@ApplicationScoped
public class Versions {

  /**
   * One version of a call.
   *
   * @param path names it in the catalogue and in configuration
   */
  public record Version<T>(String path, Supplier<Uni<OzonAnswer<T>>> call) {}

  /**
   * Asks today's version, or the older one where the account is configured so or Ozon answered that
   * today's is gone; each {@code Gone} moves the account to the other one.
   */
  public <T> Uni<OzonAnswer<T>> ask(Caller caller, Version<T> today, Version<T> older) {
    return today
        .call()
        .get()
        .chain(answer ->
            answer instanceof OzonAnswer.Failed<T> failed
                    && failed.failure() instanceof OzonFailure.Gone
                ? older.call().get()
                : Uni.createFrom().item(answer));
  }
}
