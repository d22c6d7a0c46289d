package dev.trestle.order.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

  private static final PackProgress SENT =
      new PackProgress(
          Preparation.NONE,
          List.of(),
          new PackProgress.Before(2, false, List.of(new PostingNumber("kin-1"))),
          List.of());
  private static final PackProgress SENT_AFTER_A_FAILURE =
      new PackProgress(
          Preparation.NONE, List.of(), new PackProgress.Before(2, true, List.of()), List.of());

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "awaiting_deliver", "delivering", "delivered"})
  void rulesOutWhatIsPackedOrCancelled(String status) {
    assertThat(Packing.ruledOut(Postings.in(status, null))).isInstanceOf(Move.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"awaiting_packaging", "awaiting_registration", "a_word_of_tomorrow"})
  void leavesTheRestToOzon(String status) {
    assertThat(Packing.ruledOut(Postings.in(status, null))).isNull();
  }

  @Test
  void rulesOutWhatOzonIsPacking() {
    assertThat(Packing.ruledOut(Postings.in("awaiting_packaging", null, "ship_async_in_process")))
        .isInstanceOf(Move.Failed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "awaiting_packaging,,ship_async_in_process",
    "awaiting_deliver,,''",
    "delivering,,''",
    "awaiting_packaging,ship_failed,''"
  })
  void seesThatALostPackingWasDone(String status, String substatus, String action) {
    Settlement<PackProgress> settled = Packing.settle(Postings.in(status, substatus, action), SENT);

    assertThat(packed(settled)).containsExactly(Postings.NUMBER);
  }

  @Test
  void seesNoTraceWhereNothingChanged() {
    assertThat(Packing.settle(Postings.in("awaiting_packaging", null, "ship"), SENT))
        .isInstanceOf(Settlement.NotSeen.class);
    assertThat(
            Packing.settle(Postings.in("awaiting_packaging", "ship_failed"), SENT_AFTER_A_FAILURE))
        .isInstanceOf(Settlement.NotSeen.class);
  }

  @Test
  void findsTheChildrenOfALostSplit() {
    OzonPosting posting =
        Postings.related(Postings.in("awaiting_deliver", null), "kin-1", "child-1", "child-2");

    assertThat(packed(Packing.settle(posting, SENT)))
        .containsExactly(
            Postings.NUMBER, new PostingNumber("child-1"), new PostingNumber("child-2"));
  }

  @Test
  void findsThePartThatWasPacked() {
    OzonPosting rest =
        Postings.with(
            "awaiting_packaging",
            null,
            List.of(),
            dev.trestle.ozon.posting.Packing.NONE,
            Postings.product(new Sku(11), 1));

    assertThat(packed(Packing.settle(Postings.related(rest, "kin-1", "child-1"), SENT)))
        .containsExactly(new PostingNumber("child-1"));
    assertThat(Packing.settle(Postings.related(rest, "kin-1"), SENT))
        .isInstanceOf(Settlement.NotSeen.class);
  }

  @Test
  void endsALostPackingOfACancelledPosting() {
    Settlement<PackProgress> settled = Packing.settle(Postings.in("cancelled", null), SENT);

    assertThat(((Settlement.Clear<PackProgress>) settled).move()).isInstanceOf(Move.Failed.class);
  }

  @Test
  void followsUntilAllArePacked() {
    OzonPosting packed = Postings.in("awaiting_deliver", "posting_transferring_to_delivery");
    OzonPosting open = Postings.in("awaiting_packaging", null, "ship_async_in_process");
    OzonPosting failed = Postings.in("awaiting_packaging", "ship_failed");

    assertThat(Packing.follow(List.of(packed, open), SENT, 0)).isInstanceOf(Move.Again.class);
    assertThat(Packing.follow(List.of(packed, packed), SENT, 0)).isInstanceOf(Move.Done.class);
    assertThat(Packing.follow(List.of(packed, failed), SENT, 0)).isInstanceOf(Move.Failed.class);
  }

  @Test
  void doesNotTakeTheFailureOfLastTimeForThisOnes() {
    List<OzonPosting> failed = List.of(Postings.in("awaiting_packaging", "ship_failed"));

    assertThat(Packing.follow(failed, SENT_AFTER_A_FAILURE, 3)).isInstanceOf(Move.Again.class);
    assertThat(Packing.follow(failed, SENT_AFTER_A_FAILURE, 4)).isInstanceOf(Move.Failed.class);
  }

  private static List<PostingNumber> packed(Settlement<PackProgress> settled) {
    assertThat(settled).isInstanceOf(Settlement.Clear.class);
    Move<PackProgress> move = ((Settlement.Clear<PackProgress>) settled).move();
    return ((Move.Next<PackProgress>) move).progress().packed();
  }
}
