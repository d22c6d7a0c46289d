package dev.trestle.order.reread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.RereadQueue.Told;
import dev.trestle.order.InStatus;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.RereadKinds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Instant ASKED_AT = Claims.NOW.plusSeconds(1);
  private static final PostingNumber NUMBER = new PostingNumber("71530284-0001-1");
  private static final PostingNumber OF_ORDER = new PostingNumber("81530284-0007-1");
  private static final PostingNumber SIBLING = new PostingNumber("71530284-0001-2");
  private static final Claim CLAIM = Claims.posting(NUMBER.value());
  private static final Next LATER =
      new Next.Later(Duration.ofSeconds(5), true, Next.By.ITSELF, "stale");
  private static final Function<Claim, @Nullable Next> PATIENT = claim -> LATER;
  private static final Function<Claim, @Nullable Next> OZON_WINS = claim -> null;

  @Test
  void appliesWhatWasAskedForAndWhatWasToldBesideIt() {
    Decision decision =
        Decision.on(
            answer(seen(NUMBER, "delivering"), seen(SIBLING, "delivering")),
            Map.of(SIBLING, unseen(SIBLING)),
            PATIENT);

    assertThat(decision.after()).extracting(Posting::version).containsExactly(1L, 1L);
    assertThat(decision.changes()).hasSize(2);
    assertThat(decision.told())
        .containsExactly(Told.asked(CLAIM), Told.beside(RereadKinds.POSTING, SIBLING.value()));
    assertThat(decision.outcomes()).extracting(Decision.Outcome::claim).containsExactly(CLAIM);
  }

  @Test
  void leavesToOthersWhatNobodyAskedForAndIsNewOrUnderTheirHands() {
    Decision decision =
        Decision.on(
            answer(seen(NUMBER, "delivering"), seen(SIBLING, "delivering")), Map.of(), PATIENT);

    assertThat(decision.after()).hasSize(1);
    assertThat(decision.told()).containsExactly(Told.asked(CLAIM));
    assertThat(decision.skipped()).containsExactly(SIBLING);
  }

  @Test
  void makesNewPostingsOfAnOrderThatWasAskedFor() {
    Decision decision = Decision.on(answer(seen(OF_ORDER, "delivering")), Map.of(), PATIENT);

    assertThat(decision.after()).hasSize(1);
    assertThat(decision.told()).containsExactly(Told.beside(RereadKinds.POSTING, OF_ORDER.value()));
    assertThat(decision.skipped()).isEmpty();
  }

  @Test
  void changesNothingByAnAnswerThatWasAskedForBeforeTheStoredOne() {
    Posting newer =
        unseen(NUMBER)
            .onRead(seen(NUMBER, "delivered"), ASKED_AT.plusSeconds(1), Cause.REREAD)
            .after();

    Decision decision =
        Decision.on(answer(seen(NUMBER, "delivering")), Map.of(NUMBER, newer), PATIENT);

    assertThat(decision.after()).containsExactly(newer);
    assertThat(decision.changes()).isEmpty();
    assertThat(decision.told()).containsExactly(Told.asked(CLAIM));
  }

  @Test
  void asksAgainWhereTheAnswerLiesBehindAPush() {
    Decision decision =
        Decision.on(answer(seen(NUMBER, "delivering")), Map.of(NUMBER, delivered(NUMBER)), PATIENT);

    assertThat(decision.after()).isEmpty();
    assertThat(decision.told()).isEmpty();
    assertThat(decision.stale()).containsExactly(new Settled(CLAIM, LATER));
    assertThat(decision.outcomes()).extracting(Decision.Outcome::verdict).containsExactly("Stale");
  }

  @Test
  void letsOzonWinWhenItWasAskedOftenEnough() {
    Decision decision =
        Decision.on(
            answer(seen(NUMBER, "delivering")), Map.of(NUMBER, delivered(NUMBER)), OZON_WINS);

    assertThat(decision.after())
        .extracting(after -> after.content().status())
        .containsExactly("delivering");
    assertThat(decision.told()).containsExactly(Told.asked(CLAIM));
    assertThat(decision.stale()).isEmpty();
  }

  @Test
  void leavesAloneWhatWasToldBesideAndLiesBehindAPush() {
    Decision decision =
        Decision.on(
            answer(seen(SIBLING, "delivering")), Map.of(SIBLING, delivered(SIBLING)), OZON_WINS);

    assertThat(decision.after()).isEmpty();
    assertThat(decision.told()).isEmpty();
    assertThat(decision.stale()).isEmpty();
  }

  @Test
  void takesAPostingOnceThatAPageTellsTwice() {
    Decision decision =
        Decision.on(
            answer(seen(NUMBER, "delivering"), seen(NUMBER, "delivered")), Map.of(), PATIENT);

    assertThat(decision.after()).hasSize(1);
    assertThat(decision.after().getFirst().content().status()).isEqualTo("delivered");
    assertThat(decision.told()).hasSize(1);
  }

  private static Answer answer(Observation... told) {
    return new Answer(
        Claims.ACCOUNT,
        RereadKinds.POSTING,
        List.of(told),
        Map.of(NUMBER.value(), CLAIM),
        Set.of(OF_ORDER),
        ASKED_AT);
  }

  private static Observation seen(PostingNumber number, String status) {
    return new Observation(number, status, null, known -> InStatus.of(known, status));
  }

  private static Posting unseen(PostingNumber number) {
    return Posting.unseen(number, Claims.ACCOUNT.sellerId(), 1);
  }

  private static Posting delivered(PostingNumber number) {
    FbsPush push =
        new FbsPush.StateChanged(
            number,
            Claims.ACCOUNT.sellerId(),
            "posting_delivered",
            Instant.parse("2026-03-02T08:00:00Z"),
            null);
    return unseen(number).onPush(push, "push").after();
  }
}
