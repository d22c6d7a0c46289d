package dev.trestle.order.reread;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.RereadQueue.Told;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an answer makes of postings and requests. Pure, but for the policy's patience with stale
 * answers: the same answer and rows always give the same decision.
 */
final class Decision {

  /** How a request ended. */
  record Outcome(Claim claim, String verdict, long version, String status) {}

  private final Answer answer;
  private final List<Posting> after = new ArrayList<>();
  private final List<Traced> changes = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Settled> stale = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Set<PostingNumber> skipped = new HashSet<>();

  private Decision(Answer answer) {
    this.answer = answer;
  }

  /**
   * @param stored all that exist of what was asked for, and what is idle of the rest
   * @param whenStale what to do with a request whose answer lies behind a push; null: Ozon wins
   */
  static Decision on(
      Answer answer,
      Map<PostingNumber, Posting> stored,
      Function<Claim, @Nullable Next> whenStale) {
    Decision decision = new Decision(answer);
    Map<PostingNumber, Observation> byNumber = new LinkedHashMap<>();
    answer.told().forEach(observation -> byNumber.put(observation.number(), observation));
    byNumber.forEach((number, observation) -> {
      Posting known = stored.get(number);
      if (known == null && !answer.isAskedFor(number)) {
        decision.skipped.add(number);
        return;
      }
      Posting before =
          known == null
              ? Posting.unseen(number, answer.account().sellerId(), answer.account().id())
              : known;
      decision.decide(before, observation, whenStale);
    });
    return decision;
  }

  private void decide(
      Posting before, Observation observation, Function<Claim, @Nullable Next> whenStale) {
    Claim claim = answer.asked().get(observation.number().value());
    if (!before.isAheadOf(observation)) {
      apply(claim, before, observation);
    } else if (claim != null) {
      Next next = whenStale.apply(claim);
      if (next == null) {
        apply(claim, before, observation);
      } else {
        stale.add(new Settled(claim, next));
        outcomes.add(new Outcome(claim, "Stale", before.version(), observation.status()));
      }
    }
    // Told beside what was asked for, it is no answer: whoever wants the posting reads it.
  }

  private void apply(@Nullable Claim claim, Posting before, Observation observation) {
    Posting.Step step = before.onRead(observation, answer.askedAt(), Cause.REREAD);
    after.add(step.after());
    TraceParent trace = TraceParent.parseOrStart(claim == null ? null : claim.traceparent());
    step.change().ifPresent(change -> changes.add(new Traced(change, trace)));
    if (claim == null) {
      told.add(Told.beside(answer.kind(), observation.number().value()));
    } else {
      told.add(Told.asked(claim));
      outcomes.add(new Outcome(claim, "Applied", step.after().version(), observation.status()));
    }
  }

  List<Posting> after() {
    return List.copyOf(after);
  }

  List<Traced> changes() {
    return List.copyOf(changes);
  }

  /** Requests that are satisfied, and postings that somebody may have asked for. */
  List<Told> told() {
    return List.copyOf(told);
  }

  /** Requests that must be read again. */
  List<Settled> stale() {
    return List.copyOf(stale);
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Requests that this answer ends, for now or for good. */
  List<Claim> settled() {
    return outcomes.stream().map(Outcome::claim).toList();
  }

  /** Told beside what was asked for, and not applied: new to us, or under somebody's hands. */
  Set<PostingNumber> skipped() {
    return Set.copyOf(skipped);
  }
}
