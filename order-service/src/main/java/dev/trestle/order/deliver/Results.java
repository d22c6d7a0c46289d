package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a command about many postings is: the result of each so far, in the order of the request.
 * Pure.
 */
record Results(List<Result> results) {

  static final String SEND = "send";
  static final String FOLLOW = "follow";

  /** Ozon's limit for tracking numbers; it names none for the moves. */
  static final int AT_ONCE = 20;

  static final Results NONE = new Results(List.of());

  Results {
    results = List.copyOf(results);
  }

  /**
   * What came of one posting.
   *
   * @param done whether Ozon took it
   * @param code Ozon's word where it did not, or {@code NOT_DONE} where its answer was lost and the
   *     posting shows no trace
   * @param message Ozon's, for people
   */
  public record Result(
      PostingNumber postingNumber, boolean done, @Nullable String code, @Nullable String message) {

    static Result done(PostingNumber number) {
      return new Result(number, true, null, null);
    }

    static Result notDone(PostingNumber number) {
      return new Result(
          number, false, "NOT_DONE", "Ozon's answer was lost, and reading shows no trace");
    }

    static Result of(ItemError error) {
      String message = error.message().isBlank() ? null : error.message();
      return new Result(new PostingNumber(error.item()), false, error.code(), message);
    }
  }

  /** The next ones to be sent. */
  List<PostingNumber> next(List<PostingNumber> all) {
    return all.subList(results.size(), Math.min(results.size() + AT_ONCE, all.size()));
  }

  /** Ozon answered for some; one that it does not mention was not done. */
  Results with(List<PostingNumber> some, Items<PostingNumber> answer) {
    Map<PostingNumber, Result> errors =
        answer.errors().stream()
            .map(Result::of)
            .collect(
                Collectors.toMap(Result::postingNumber, Function.identity(), (one, two) -> one));
    List<Result> more = new ArrayList<>(results);
    for (PostingNumber number : some) {
      more.add(
          answer.done().contains(number)
              ? Result.done(number)
              : errors.getOrDefault(
                  number, new Result(number, false, "NOT_MENTIONED", "Ozon says nothing of it")));
    }
    return new Results(more);
  }

  /** Reading told of some which of them show it. */
  Results with(List<PostingNumber> some, List<PostingNumber> shown) {
    List<Result> more = new ArrayList<>(results);
    some.forEach(
        number -> more.add(shown.contains(number) ? Result.done(number) : Result.notDone(number)));
    return new Results(more);
  }

  /** What Ozon took. */
  List<PostingNumber> done() {
    return results.stream().filter(Result::done).map(Result::postingNumber).toList();
  }

  /** On to the next ones, or to the end. */
  Move<Results> goOn(List<PostingNumber> all) {
    if (results.size() < all.size()) {
      return new Move.Next<>(SEND, this);
    }
    if (all.size() == 1 && done().isEmpty()) {
      Result only = results.getFirst();
      return new Move.Failed<>(
          CommandFailure.refused(
              String.valueOf(only.code()), only.message() == null ? "" : only.message()));
    }
    return all.size() > AT_ONCE || done().isEmpty()
        ? Move.Done.unread(this, done())
        : new Move.Next<>(FOLLOW, this);
  }
}
