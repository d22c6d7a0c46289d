package dev.trestle.order.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Move;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private static final List<PostingNumber> MANY = numbers(45);

  @Test
  void takesTwentyAtOnce() {
    Results first = Results.NONE.with(Results.NONE.next(MANY), done(MANY.subList(0, 20)));
    Results second = first.with(first.next(MANY), done(MANY.subList(20, 40)));

    assertThat(Results.NONE.next(MANY)).hasSize(20);
    assertThat(first.goOn(MANY)).isEqualTo(new Move.Next<>("send", first));
    assertThat(second.next(MANY)).isEqualTo(MANY.subList(40, 45));
  }

  @Test
  void hasTheQueueReadManyAgain() {
    Results all = Results.NONE.with(MANY, done(MANY));

    assertThat(all.goOn(MANY))
        .isEqualTo(new Move.Done<>(all, MANY.stream().map(PostingNumber::value).toList()));
  }

  @Test
  void followsAFewItself() {
    List<PostingNumber> few = numbers(2);
    Results results =
        Results.NONE.with(
            few, new Items<>(List.of(few.getFirst()), List.of(new ItemError("2-1-1", "NO", ""))));

    assertThat(results.goOn(few)).isEqualTo(new Move.Next<>("follow", results));
    assertThat(results.done()).containsExactly(few.getFirst());
    assertThat(results.results().getLast().code()).isEqualTo("NO");
  }

  @Test
  void failsWhereTheOnlyOneIsRefused() {
    List<PostingNumber> one = numbers(1);
    Results results =
        Results.NONE.with(
            one,
            new Items<>(
                List.of(), List.of(new ItemError("1-1-1", "TRANSITION_IS_NOT_POSSIBLE", ""))));

    Move<Results> move = results.goOn(one);
    assertThat(move).isInstanceOf(Move.Failed.class);
    assertThat(((Move.Failed<Results>) move).failure().status()).isEqualTo(409);
  }

  @Test
  void doesNotTakeSilenceForConsent() {
    Results results = Results.NONE.with(numbers(2), new Items<>(List.of(), List.of()));

    assertThat(results.results()).extracting(Results.Result::code).containsOnly("NOT_MENTIONED");
  }

  @Test
  void refusesNoneTooManyAndTheSameTwice() {
    assertThatThrownBy(() -> new MoveRequest(List.of())).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> new MoveRequest(numbers(1001))).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> new MoveRequest(List.of(MANY.getFirst(), MANY.getFirst())))
        .hasMessageContaining("once");
  }

  private static Items<PostingNumber> done(List<PostingNumber> numbers) {
    return new Items<>(numbers, List.of());
  }

  private static List<PostingNumber> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new PostingNumber(i + "-1-1")).toList();
  }
}
