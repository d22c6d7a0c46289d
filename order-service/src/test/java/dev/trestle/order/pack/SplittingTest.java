package dev.trestle.order.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplittingTest {

  private static final PackProgress HAD_THREE =
      PackProgress.NONE.with(
          new PackProgress.Before(3, false, List.of(new PostingNumber("kin-1"))));
  private static final OzonPosting TWO = Postings.in("awaiting_packaging", null);

  @Test
  void knowsALostSplitByNewKinAndFewerPieces() {
    Settlement<PackProgress> settled =
        Splitting.settle(Postings.related(TWO, "kin-1", "child-1"), HAD_THREE);

    assertThat(settled)
        .isEqualTo(
            new Settlement.Clear<>(
                new Move.Next<>(
                    "follow",
                    HAD_THREE.with(List.of(Postings.NUMBER, new PostingNumber("child-1"))))));
    assertThat(Splitting.settle(Postings.related(TWO, "kin-1"), HAD_THREE))
        .isInstanceOf(Settlement.NotSeen.class);
  }

  @Test
  void isDoneWhenThePiecesHaveGone() {
    PackProgress hadTwo = PackProgress.NONE.with(new PackProgress.Before(2, false, List.of()));

    assertThat(Splitting.follow(List.of(TWO), HAD_THREE)).isInstanceOf(Move.Done.class);
    assertThat(Splitting.follow(List.of(TWO), hadTwo)).isInstanceOf(Move.Again.class);
  }
}
