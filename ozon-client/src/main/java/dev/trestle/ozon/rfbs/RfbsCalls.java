package dev.trestle.ozon.rfbs;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the business does for postings that it delivers itself or by a carrier of its own ({@code
 * non_integrated}, {@code 3pl_tracking}). Every change shows in the posting a little later. Errors
 * of single postings: {@code TRANSITION_IS_NOT_POSSIBLE} (the order of states is delivering, last
 * mile, delivered), {@code HAS_INCORRECT_TPL_INTEGRATION_TYPE}, {@code POSTING_NOT_FOUND}.
 */
@ApplicationScoped
public class RfbsCalls {

  static final String TRACKING = "/v2/fbs/posting/tracking-number/set";
  static final String DELIVERING = "/v2/fbs/posting/delivering";
  static final String LAST_MILE = "/v2/fbs/posting/last-mile";
  static final String DELIVERED = "/v2/fbs/posting/delivered";
  static final String CUTOFF = "/v1/posting/cutoff/set";

  private static final int MOST_TRACKING_NUMBERS = 20;

  private final OzonCalls calls;

  RfbsCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * Gives postings their tracking numbers: {@code /v2/fbs/posting/tracking-number/set}.
   *
   * @param numbers by posting, 20 at most
   */
  public Uni<OzonAnswer<Items<PostingNumber>>> setTrackingNumbers(
      Caller caller, Map<PostingNumber, String> numbers) {
    if (numbers.isEmpty() || numbers.size() > MOST_TRACKING_NUMBERS) {
      throw new IllegalArgumentException(
          "numbers must be 1 to " + MOST_TRACKING_NUMBERS + ", not " + numbers.size());
    }
    if (numbers.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("numbers must not be blank");
    }
    var pairs =
        numbers.entrySet().stream()
            .map(pair ->
                Map.of(
                    "posting_number", pair.getKey().value(),
                    "tracking_number", pair.getValue()))
            .toList();
    return calls
        .call(caller, TRACKING, Map.of("tracking_numbers", pairs))
        .map(answer -> answer.map(ResultsByPosting::read));
  }

  /** The carrier has them: {@code /v2/fbs/posting/delivering}. */
  public Uni<OzonAnswer<Items<PostingNumber>>> delivering(
      Caller caller, Set<PostingNumber> postings) {
    return move(caller, DELIVERING, postings);
  }

  /** The courier is on the way to the buyer: {@code /v2/fbs/posting/last-mile}. */
  public Uni<OzonAnswer<Items<PostingNumber>>> lastMile(
      Caller caller, Set<PostingNumber> postings) {
    return move(caller, LAST_MILE, postings);
  }

  /** The buyers have them: {@code /v2/fbs/posting/delivered}. */
  public Uni<OzonAnswer<Items<PostingNumber>>> delivered(
      Caller caller, Set<PostingNumber> postings) {
    return move(caller, DELIVERED, postings);
  }

  /** Puts off (or forward) the time to ship a posting by: {@code /v1/posting/cutoff/set}. */
  public Uni<OzonAnswer<Accepted>> setCutoff(Caller caller, PostingNumber posting, Instant cutoff) {
    return calls
        .call(
            caller,
            CUTOFF,
            Map.of("posting_number", posting.value(), "new_cutoff_date", cutoff.toString()))
        .map(Accepted::read);
  }

  private Uni<OzonAnswer<Items<PostingNumber>>> move(
      Caller caller, String method, Set<PostingNumber> postings) {
    if (postings.isEmpty()) {
      throw new IllegalArgumentException("postings must not be empty");
    }
    var numbers = postings.stream().map(PostingNumber::value).toList();
    return calls
        .call(caller, method, Map.of("posting_number", numbers))
        .map(answer -> answer.map(ResultsByPosting::read));
  }
}
