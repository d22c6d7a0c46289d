package dev.trestle.ozon.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {

  private static final String METHOD = "/v4/posting/fbs/list";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<Integer> seen = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(PagedList.Style.class)
  void seesEveryItemOnceInOrderWhateverTheStyle(PagedList.Style style) {
    for (long seed = 1; seed <= 200; seed++) {
      PagedList list = new PagedList(style, new Random(seed));
      seen.clear();

      OzonAnswer<Long> answer = walk(list::fetch, null);

      assertThat(seen).as("%s, seed %d", style, seed).isEqualTo(list.items());
      assertThat(answer).isEqualTo(new OzonAnswer.Ok<>((long) seen.size()));
    }
  }

  @ParameterizedTest
  @EnumSource(PagedList.Style.class)
  void goesOnFromAnyPageWhereItStopped(PagedList.Style style) {
    for (long seed = 1; seed <= 200; seed++) {
      PagedList list = new PagedList(style, new Random(seed));
      List<@Nullable String> tokens = new ArrayList<>();
      seen.clear();
      walk(token -> list.fetch(token).invoke(() -> tokens.add(token)), null);
      int stop = new Random(seed).nextInt(tokens.size());
      seen.clear();

      walk(list::fetch, tokens.get(stop));

      assertThat(list.items())
          .as("%s, seed %d", style, seed)
          .endsWith(seen.toArray(Integer[]::new));
      assertThat(stop > 0 || seen.equals(list.items())).isTrue();
    }
  }

  @Test
  void stopsAtTheFailureAndNamesIt() {
    OzonFailure busy = new OzonFailure.Throttled(Duration.ofSeconds(3), "busy");

    OzonAnswer<Long> answer =
        walk(
            token ->
                Uni.createFrom()
                    .item(
                        token == null
                            ? new OzonAnswer.Ok<>(new Page<>(List.of(1, 2), "more"))
                            : new OzonAnswer.Failed<>(busy)),
            null);

    assertThat(answer).isEqualTo(new OzonAnswer.Failed<>(busy));
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void neverGoesRoundInCircles() {
    AtomicInteger pages = new AtomicInteger();

    OzonAnswer<Long> answer =
        walk(token -> page(List.of(1), "t" + pages.incrementAndGet() % 3), null);

    assertThat(answer)
        .isEqualTo(
            new OzonAnswer.Failed<>(new OzonFailure.Unreadable(METHOD + " repeats a page token")));
    assertThat(pages).hasValueLessThan(6);
  }

  @Test
  void neverFollowsATokenThatPointsAtItself() {
    assertThat(walk(token -> page(List.of(1), "same"), "same"))
        .isInstanceOf(OzonAnswer.Failed.class);
    assertThat(seen).hasSize(1);
  }

  @Test
  void neverFollowsEmptyPagesWithoutEnd() {
    AtomicInteger pages = new AtomicInteger();

    OzonAnswer<Long> answer = walk(token -> page(List.of(), "t" + pages.incrementAndGet()), null);

    assertThat(answer)
        .isEqualTo(
            new OzonAnswer.Failed<>(
                new OzonFailure.Unreadable(METHOD + " sends empty pages without end")));
    assertThat(pages).hasValueLessThan(30);
  }

  @Test
  void walksAVeryLongListWithoutDeepStacks() {
    int pages = 20_000;

    OzonAnswer<Long> answer =
        walk(
            token -> {
              int page = token == null ? 0 : Integer.parseInt(token);
              return page(List.of(page), page + 1 < pages ? Integer.toString(page + 1) : null);
            },
            null);

    assertThat(answer).isEqualTo(new OzonAnswer.Ok<>((long) pages));
  }

  @Test
  void failsOnlyWithItsConsumer() {
    Uni<OzonAnswer<Long>> walk =
        Pages.each(
            METHOD,
            token -> page(List.of(1), "more"),
            null,
            page -> Uni.createFrom().failure(new IllegalStateException("our database")));

    assertThatThrownBy(() -> walk.await().atMost(LIMIT)).hasMessage("our database");
  }

  private OzonAnswer<Long> walk(
      Function<@Nullable String, Uni<OzonAnswer<Page<Integer>>>> fetch, @Nullable String from) {
    return Objects.requireNonNull(
        Pages.each(
                METHOD,
                fetch,
                from,
                page -> {
                  seen.addAll(page.items());
                  return Uni.createFrom().voidItem();
                })
            .await()
            .atMost(LIMIT));
  }

  private static Uni<OzonAnswer<Page<Integer>>> page(List<Integer> items, @Nullable String next) {
    return Uni.createFrom().item(new OzonAnswer.Ok<>(new Page<>(items, next)));
  }
}
