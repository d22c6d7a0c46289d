package dev.trestle.ozon.paging;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks a list of Ozon from one page to the next. */
public final class Pages {

  private Pages() {}

  /**
   * Hands every page to the consumer, one after the other, and asks for the next one when the
   * consumer is done. Stops at the end and at the first failure; a page token kept by the consumer
   * resumes the walk later, also in another process.
   *
   * @param method Ozon's path, for messages
   * @param fetch asks for a page; null asks for the first
   * @param from where to begin; null at the beginning
   * @return how many items there were; {@code Unreadable} where Ozon repeats a page token or sends
   *     empty pages without end. Only a failing consumer makes the {@code Uni} fail
   */
  public static <T> Uni<OzonAnswer<Long>> each(
      String method,
      Function<@Nullable String, Uni<OzonAnswer<Page<T>>>> fetch,
      @Nullable String from,
      Function<Page<T>, Uni<Void>> consumer) {
    return Uni.createFrom()
        .deferred(() -> {
          Walk<T> walk = new Walk<>(method, fetch, from, consumer);
          return Multi.createBy()
              .repeating()
              .uni(walk::step)
              .whilst(result -> result == Walk.Step.MORE)
              .collect()
              .last()
              .map(ignored -> walk.result());
        });
  }
}
