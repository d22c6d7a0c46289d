package dev.trestle.ozon.rfbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonFixture;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfbsReadingTest {

  @Test
  void readsAResultForEachPosting() {
    Items<PostingNumber> results = ResultsByPosting.read(OzonFixture.answer("rfbs/mixed-results"));

    assertThat(results.done())
        .containsExactly(
            new PostingNumber("48173252-0033-1"),
            new PostingNumber("48173252-0033-2"),
            new PostingNumber("48173252-0033-3"));
    assertThat(results.errors())
        .containsExactly(
            new ItemError("48173252-0033-4", "TRANSITION_IS_NOT_POSSIBLE", ""),
            new ItemError("48173252-0033-5", "HAS_INCORRECT_TPL_INTEGRATION_TYPE", ""),
            new ItemError("48173252-0033-6", "unknown", ""));
  }

  @Test
  void takesAnAnswerWithoutResultsForUnreadable() {
    assertThatThrownBy(() -> ResultsByPosting.read(OzonFixture.json("{\"result\":true}")))
        .hasMessage("result is missing");
  }

  @Test
  void refusesMoreThanTwentyTrackingNumbers() {
    RfbsCalls calls = new RfbsCalls(null);

    assertThatThrownBy(() -> calls.setTrackingNumbers(null, numbers(21)))
        .hasMessage("numbers must be 1 to 20, not 21");
    assertThatThrownBy(() -> calls.setTrackingNumbers(null, Map.of()))
        .hasMessage("numbers must be 1 to 20, not 0");
    assertThatThrownBy(
            () -> calls.setTrackingNumbers(null, Map.of(new PostingNumber("48173252-0033-1"), " ")))
        .hasMessage("numbers must not be blank");
    assertThatThrownBy(() -> calls.delivered(null, Set.of()))
        .hasMessage("postings must not be empty");
  }

  private static Map<PostingNumber, String> numbers(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(i -> new PostingNumber("48173252-0033-" + i), i -> "TR" + i));
  }
}
