package dev.trestle.ozon.paging;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One walk; its steps run one after the other, never at once. */
final class Walk<T> {

  /** Filters may empty a page in the middle of a list, but not so many in a row. */
  private static final int MOST_EMPTY_PAGES = 20;

  /** Whether the walk goes on. */
  enum Step {
    MORE,
    END
  }

  private final String method;
  private final Function<@Nullable String, Uni<OzonAnswer<Page<T>>>> fetch;
  private final Function<Page<T>, Uni<Void>> consumer;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String next;
  private int emptyInARow;
  private long items;
  private @Nullable OzonFailure failure;

  Walk(
      String method,
      Function<@Nullable String, Uni<OzonAnswer<Page<T>>>> fetch,
      @Nullable String from,
      Function<Page<T>, Uni<Void>> consumer) {
    this.method = method;
    this.fetch = fetch;
    this.consumer = consumer;
    this.next = from;
  }

  Uni<Step> step() {
    if (next != null) {
      seen.add(next);
    }
    return fetch
        .apply(next)
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<Page<T>> ok ->
                  consumer.apply(ok.value()).map(ignored -> follow(ok.value()));
              case OzonAnswer.Failed<Page<T>> failed ->
                  Uni.createFrom().item(stop(failed.failure()));
            });
  }

  OzonAnswer<Long> result() {
    return failure == null ? new OzonAnswer.Ok<>(items) : new OzonAnswer.Failed<>(failure);
  }

  private Step follow(Page<T> page) {
    items += page.items().size();
    emptyInARow = page.items().isEmpty() ? emptyInARow + 1 : 0;
    next = page.next();
    if (next == null) {
      return Step.END;
    }
    if (seen.contains(next)) {
      return stop(new OzonFailure.Unreadable(method + " repeats a page token"));
    }
    if (emptyInARow > MOST_EMPTY_PAGES) {
      return stop(new OzonFailure.Unreadable(method + " sends empty pages without end"));
    }
    return Step.MORE;
  }

  private Step stop(OzonFailure reason) {
    failure = reason;
    return Step.END;
  }
}
