package dev.trestle.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.CancelReason;
import dev.trestle.contracts.push.DeliveryWindow;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PushedProduct;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.Tariffication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingTest {

  private static final PostingNumber NUMBER = new PostingNumber("71530284-0012-1");
  private static final SellerId SELLER = new SellerId(100001);
  private static final DeliveryWindow NO_WINDOW = new DeliveryWindow(null, null);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Posting unseen = Posting.unseen(NUMBER, SELLER, 1);

  @Test
  void isKnownFromItsFirstPushWithoutAGuessedStatus() {
    Posting.Step step = unseen.onPush(ordered(), "id-1");

    assertThat(step.after().version()).isEqualTo(1);
    assertThat(step.after().content().status()).isNull();
    assertThat(step.after().content().detailed()).isFalse();
    assertThat(step.after().content().orderNumber()).isEqualTo("71530284-0012");
    assertThat(step.change())
        .hasValueSatisfying(change -> {
          assertThat(change.cause()).isEqualTo(Cause.PUSH);
          assertThat(change.causeId()).isEqualTo("id-1");
          assertThat(change.previousStatus()).isNull();
          assertThat(change.changed()).contains("products", "warehouse_id");
        });
  }

  @Test
  void makesNoVersionOfThePushItAlreadyShows() {
    Posting once = unseen.onPush(ordered(), "id-1").after();

    assertThat(once.onPush(ordered(), "id-2").change()).isEmpty();
  }

  @Test
  void takesOzonsAnswerForTheTruth() {
    Posting known = unseen.onPush(ordered(), "id-1").after();
    Posting.Step step = known.onRead(answer("awaiting_packaging"), NINE, Cause.REREAD);

    assertThat(step.after().version()).isEqualTo(2);
    assertThat(step.after().content().detailed()).isTrue();
    assertThat(step.after().content().status()).isEqualTo("awaiting_packaging");
    assertThat(step.after().observedAt()).isEqualTo(NINE);
  }

  @Test
  void movesOnlyTheClockWhenOzonAnswersTheSameAgain() {
    Posting read = unseen.onRead(answer("awaiting_packaging"), NINE, Cause.REREAD).after();
    Posting.Step again =
        read.onRead(answer("awaiting_packaging"), NINE.plusSeconds(5), Cause.REREAD);

    assertThat(again.change()).isEmpty();
    assertThat(again.after().version()).isEqualTo(1);
    assertThat(again.after().observedAt()).isEqualTo(NINE.plusSeconds(5));
  }

  @Test
  void ignoresAnAnswerToAnOlderQuestion() {
    Posting read = unseen.onRead(answer("delivering"), NINE, Cause.REREAD).after();

    assertThat(read.onRead(answer("awaiting_deliver"), NINE, Cause.REREAD).change()).isEmpty();
    assertThat(read.onRead(answer("awaiting_deliver"), NINE.minusSeconds(1), Cause.REREAD).after())
        .isEqualTo(read);
  }

  @Test
  void followsAStateThatIsNewerThanTheLastAnswer() {
    Posting read = unseen.onRead(answer("awaiting_deliver"), NINE, Cause.REREAD).after();
    Posting.Step moved = read.onPush(state("posting_on_way_to_city", NINE.plusSeconds(1)), "id-2");

    assertThat(moved.after().content().status()).isEqualTo("delivering");
    assertThat(moved.change())
        .hasValueSatisfying(change -> assertThat(change.changed()).containsExactly("status"));
  }

  @Test
  void remembersButDoesNotApplyAStateFromBeforeTheLastAnswer() {
    Posting read = unseen.onRead(answer("delivering"), NINE, Cause.REREAD).after();
    Posting.Step late =
        read.onPush(state("posting_transferring_to_delivery", NINE.minusSeconds(9)), "id-2");

    assertThat(late.change()).isEmpty();
    assertThat(late.after().content().status()).isEqualTo("delivering");
    assertThat(late.after().pushState()).isEqualTo("posting_transferring_to_delivery");
  }

  @Test
  void followsAStateOfTheVerySecondInWhichOzonAnsweredTheOneBefore() {
    Posting read =
        unseen.onRead(answer("awaiting_deliver"), NINE.plusMillis(700), Cause.REREAD).after();

    assertThat(
            read.onPush(state("posting_on_way_to_city", NINE), "id-2").after().content().status())
        .isEqualTo("delivering");
    assertThat(read.onPush(state("posting_awaiting_registration", NINE), "id-2").change())
        .isEmpty();
  }

  @Test
  void followsTheFurtherOfTwoStatesOfOneSecondInEitherOrder() {
    FbsPush city = state("posting_on_way_to_city", NINE);
    FbsPush delivered = state("posting_delivered", NINE);

    for (List<FbsPush> order : List.of(List.of(city, delivered), List.of(delivered, city))) {
      Posting first = unseen.onPush(order.getFirst(), "id-1").after();
      Posting second = first.onPush(order.getLast(), "id-2").after();
      assertThat(second.content().status()).isEqualTo("delivered");
      assertThat(second.pushState()).isEqualTo("posting_delivered");
    }
  }

  @Test
  void ignoresAStateOlderThanOneAlreadyPushed() {
    Posting delivered = unseen.onPush(state("posting_delivered", NINE), "id-1").after();

    assertThat(delivered.onPush(state("posting_in_courier_service", NINE.minusSeconds(60)), "id-2"))
        .isEqualTo(new Posting.Step(delivered, java.util.Optional.empty()));
  }

  @Test
  void keepsTheStatusWhenThePushStateStandsForTwo() {
    Posting read = unseen.onRead(answer("awaiting_approve"), NINE, Cause.REREAD).after();

    assertThat(read.onPush(state("posting_created", NINE.plusSeconds(5)), "id-2").change())
        .isEmpty();
  }

  @Test
  void keepsTheStatusWhenThePushStateIsNew() {
    Posting read = unseen.onRead(answer("delivering"), NINE, Cause.REREAD).after();

    assertThat(
            read.onPush(state("posting_teleported", NINE.plusSeconds(5)), "id-2")
                .after()
                .content()
                .status())
        .isEqualTo("delivering");
  }

  @Test
  void takesOverACancellationWithItsReason() {
    Posting known = unseen.onPush(ordered(), "id-1").after();
    var cancelled =
        new FbsPush.PostingCancelled(
            NUMBER,
            SELLER,
            List.of(),
            null,
            "posting_canceled",
            NINE,
            new CancelReason(352L, "нет товара"),
            null);
    Posting.Step step = known.onPush(cancelled, "id-2");

    assertThat(step.after().content().status()).isEqualTo("cancelled");
    assertThat(step.after().content().cancellation())
        .isEqualTo(new PostingSnapshot.Cancellation(352L, "нет товара", null, null, null, null));
  }

  @Test
  void takesAPushedCutoffUntilOzonConfirmsIt() {
    Posting known = unseen.onPush(ordered(), "id-1").after();
    Posting cut = known.onPush(cutoff(null, NINE), "id-2").after();
    Posting later = cut.onPush(cutoff(NINE, NINE.plusSeconds(9)), "id-3").after();

    assertThat(cut.content().shipmentDate()).isEqualTo(NINE);
    assertThat(later.content().shipmentDate()).isEqualTo(NINE.plusSeconds(9));
    assertThat(later.version()).isEqualTo(3);
  }

  @Test
  void anEmptiedDateIsUnknown() {
    Posting known = unseen.onPush(ordered(), "id-1").after();
    Posting dated = known.onPush(cutoff(null, NINE), "id-2").after();
    DeliveryWindow window = new DeliveryWindow(NINE, NINE.plusSeconds(60));
    Posting promised = dated.onPush(delivery(NO_WINDOW, window), "id-3").after();
    Posting emptied =
        promised
            .onPush(cutoff(NINE, null), "id-4")
            .after()
            .onPush(delivery(window, NO_WINDOW), "id-5")
            .after();

    assertThat(promised.content().deliveryWindow().end()).isEqualTo(NINE.plusSeconds(60));
    assertThat(emptied.content().shipmentDate()).isNull();
    assertThat(emptied.content().deliveryWindow()).isNull();
    assertThat(emptied.version()).isEqualTo(5);
  }

  @Test
  void leavesADateThatDoesNotFollowTheKnownOneToTheReRead() {
    Posting known = unseen.onPush(ordered(), "id-1").after();
    Posting cut = known.onPush(cutoff(null, NINE), "id-2").after();

    assertThat(cut.onPush(cutoff(NINE.minusSeconds(60), NINE.minusSeconds(30)), "late").change())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "awaiting_packaging, true",
    "awaiting_approve, true",
    "acceptance_in_progress, true",
    "awaiting_deliver, false",
    "delivering, false",
    "arbitration, false",
    "cancelled, false",
    "teleporting, false"
  })
  void aCutoffAfterPackingChangesNothing(String status, boolean matters) {
    Posting read = unseen.onRead(answer(status), NINE, Cause.REREAD).after();

    assertThat(read.onPush(cutoff(null, NINE), "id-2").change().isPresent()).isEqualTo(matters);
  }

  @Test
  void aDeliveryDateAfterTheEndChangesNothing() {
    Posting read = unseen.onRead(answer("delivered"), NINE, Cause.REREAD).after();

    assertThat(read.onPush(delivery(NO_WINDOW, new DeliveryWindow(NINE, NINE)), "id-2").change())
        .isEmpty();
  }

  @Test
  void aDateAloneMakesNoPosting() {
    assertThat(unseen.onPush(cutoff(null, NINE), "id-1").after().version()).isZero();
    assertThat(
            unseen
                .onPush(delivery(NO_WINDOW, new DeliveryWindow(NINE, NINE)), "id-1")
                .after()
                .version())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "posting_delivered, delivering, true",
    "posting_delivered, delivered, false",
    "posting_on_way_to_city, delivered, false",
    "posting_created, awaiting_approve, false",
    "posting_created, awaiting_registration, true",
    "posting_canceled, awaiting_packaging, true",
    "posting_teleported, awaiting_packaging, false",
    "posting_delivered, teleporting, false",
    "posting_in_arbitration, delivering, true",
    "posting_on_way_to_city, arbitration, true",
    "posting_in_carriage, delivering, false"
  })
  void knowsAnAnswerThatLiesBeforeWhatAPushReported(String pushed, String read, boolean ahead) {
    Posting posting = unseen.onPush(state(pushed, NINE), "id-1").after();

    assertThat(posting.isAheadOf(answer(read))).isEqualTo(ahead);
  }

  @Test
  void anAnswerThatNamesThePushedStateIsNotBehindIt() {
    Posting posting =
        unseen.onPush(state("posting_transferring_to_delivery", NINE), "id-1").after();
    Observation same =
        new Observation(
            NUMBER, "awaiting_registration", "posting_transferring_to_delivery", known -> known);

    assertThat(posting.isAheadOf(same)).isFalse();
  }

  @RepeatedTest(50)
  void neverStepsBackAndNeverRepeatsAVersionWhateverTheOrderOfPushes(RepetitionInfo repetition) {
    List<FbsPush> pushes =
        new ArrayList<>(
            List.of(
                ordered(),
                ordered(),
                ordered(),
                state("posting_transferring_to_delivery", NINE.plusSeconds(1)),
                state("posting_on_way_to_city", NINE.plusSeconds(2)),
                state("posting_in_pickup_point", NINE.plusSeconds(3)),
                state("posting_delivered", NINE.plusSeconds(4))));
    Collections.shuffle(pushes, new Random(repetition.getCurrentRepetition()));
    Posting posting = unseen;
    for (FbsPush push : pushes) {
      Posting before = posting;
      Posting.Step step = posting.onPush(push, "id");
      posting = step.after();
      assertThat(posting.version())
          .isEqualTo(before.version() + (step.change().isPresent() ? 1 : 0));
      if (step.change().isPresent()) {
        assertThat(posting.content()).isNotEqualTo(before.content());
      }
    }
    assertThat(posting.content().status()).isEqualTo("delivered");
    assertThat(posting.content().products()).hasSize(1);
  }

  private static FbsPush ordered() {
    return new FbsPush.NewPosting(
        NUMBER,
        SELLER,
        List.of(new PushedProduct(new Sku(301877455), 2, null)),
        NINE,
        22_605_113_874_000L,
        null,
        null,
        null,
        null,
        NO_WINDOW);
  }

  private static FbsPush cutoff(@Nullable Instant before, @Nullable Instant now) {
    return new FbsPush.CutoffDateChanged(NUMBER, SELLER, now, before, null);
  }

  private static FbsPush delivery(DeliveryWindow before, DeliveryWindow now) {
    return new FbsPush.DeliveryDateChanged(NUMBER, SELLER, now, before, null);
  }

  private static FbsPush state(String state, Instant at) {
    return new FbsPush.StateChanged(NUMBER, SELLER, state, at, null);
  }

  private static Observation answer(String status) {
    return Observation.of(
        new OzonPosting(
            NUMBER,
            88_120_450_177L,
            "71530284-0012",
            status,
            null,
            new OzonPosting.Dates(NINE, null, null, null, null),
            new OzonPosting.Delivery(null, null, "ozon", "fbs", false),
            List.of(new OzonPosting.Product(new Sku(301877455), "чай/250", "Чай", 2, null)),
            Packing.NONE,
            OzonPosting.Relations.NONE,
            Tariffication.NONE,
            Set.of(),
            null,
            OzonPosting.Details.NONE));
  }
}
