package dev.trestle.order.postingsweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Pages;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SliceTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
  private static final Window MONTH = new Window(BEGIN, BEGIN.plus(Duration.ofDays(30)));
  private static final int PAGE = 10;

  /** Of this test's list: Ozon's own end is 20 000. */
  private static final int FURTHEST = 50;

  private final List<String> asked = new ArrayList<>();

  @Test
  void aShortListIsWalkedInOnePiece() {
    List<Instant> list = every(Duration.ofDays(1), 30);

    assertThat(walk(list, null)).containsExactlyElementsOf(list);
    assertThat(asked).containsExactly("0", "10", "20");
  }

  @Test
  void aListThatIsTooLongIsWalkedToItsEnd() {
    List<Instant> list = every(Duration.ofMinutes(100), 430);

    assertThat(walk(list, null)).containsAll(list);
    assertThat(asked).allSatisfy(each -> assertThat(Integer.parseInt(each)).isLessThan(60));
  }

  @Test
  void aHeapWithinAFewSecondsIsFoundToo() {
    List<Instant> list = new ArrayList<>(every(Duration.ofMillis(50), 400));
    list.add(MONTH.to());

    assertThat(walk(list, null)).containsAll(list);
  }

  @Test
  void goesOnFromAnyPlace() {
    List<Instant> list = every(Duration.ofMinutes(100), 430);
    List<@Nullable String> places = new ArrayList<>();
    Pages.<Instant>each(
            "list",
            next -> ask(list, next),
            null,
            page -> {
              places.add(page.next());
              return Uni.createFrom().voidItem();
            })
        .await()
        .indefinitely();
    String inTheMiddle = places.get(places.size() / 2);

    assertThat(inTheMiddle).startsWith("slice ");
    assertThat(walk(list, inTheMiddle)).contains(list.getLast()).doesNotContain(list.getFirst());
  }

  @Test
  void whatCannotBeSlicedFurtherIsRefusedByOzon() {
    List<Instant> list = IntStream.range(0, 100).mapToObj(i -> BEGIN).toList();

    OzonAnswer<Long> walked =
        Pages.<Instant>each(
                "list", next -> ask(list, next), null, page -> Uni.createFrom().voidItem())
            .await()
            .indefinitely();

    assertThat(OzonAnswer.failure(walked)).isInstanceOf(OzonFailure.class);
  }

  private static List<Instant> every(Duration step, int count) {
    return IntStream.range(0, count).mapToObj(i -> BEGIN.plus(step.multipliedBy(i))).toList();
  }

  private List<Instant> walk(List<Instant> list, @Nullable String from) {
    List<Instant> seen = new ArrayList<>();
    OzonAnswer<Long> walked =
        Pages.<Instant>each(
                "list",
                next -> ask(list, next),
                from,
                page -> {
                  seen.addAll(page.items());
                  return Uni.createFrom().voidItem();
                })
            .await()
            .indefinitely();
    assertThat(OzonAnswer.failure(walked)).isNull();
    return seen;
  }

  private Uni<OzonAnswer<Page<Instant>>> ask(List<Instant> list, @Nullable String next) {
    Function<String, Integer> offset = Integer::parseInt;
    return Slice.ask(
        MONTH,
        next,
        token -> offset.apply(token) > FURTHEST,
        (window, token) -> Uni.createFrom().item(page(list, window, token)));
  }

  private OzonAnswer<Page<Instant>> page(
      List<Instant> list, Window window, @Nullable String token) {
    int offset = token == null ? 0 : Integer.parseInt(token);
    if (offset > FURTHEST) {
      return new OzonAnswer.Failed<>(new OzonFailure.Refused(400, "3", "offset"));
    }
    asked.add(Integer.toString(offset));
    List<Instant> in =
        list.stream()
            .filter(each -> !each.isBefore(window.from()) && !each.isAfter(window.to()))
            .toList();
    int end = Math.min(in.size(), offset + PAGE);
    return new OzonAnswer.Ok<>(
        new Page<>(
            in.subList(Math.min(offset, end), end),
            end < in.size() ? Integer.toString(end) : null));
  }
}
