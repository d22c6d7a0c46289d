package dev.trestle.order.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.order.cancel.Cancelling.Progress;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.ProductQuantity;
import dev.trestle.ozon.posting.Tariffication;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancellingTest {

  private static final Sku TEA = new Sku(11);
  private static final CancelRequest WHOLE = new CancelRequest(352, null, null);
  private static final CancelRequest TWO =
      new CancelRequest(352, "gone", List.of(new ProductQuantity(TEA, 2)));
  private static final Progress HAD_THREE = new Progress(List.of(new ProductQuantity(TEA, 3)));

  @Test
  void asksOzonToCancelAndRemembersWhatWasThere() {
    Move<Progress> move = Cancelling.begin(posting("awaiting_packaging", 3), WHOLE);

    assertThat(move).isEqualTo(new Move.Next<>("cancel", HAD_THREE));
  }

  @Test
  void doesNotCancelTwiceOrMoreThanThereIs() {
    assertThat(Cancelling.begin(posting("cancelled", 3), WHOLE)).isInstanceOf(Move.Failed.class);
    assertThat(Cancelling.begin(posting("awaiting_packaging", 1), TWO))
        .isInstanceOf(Move.Failed.class);
  }

  @Test
  void knowsALostCancellationByTheStatus() {
    assertThat(Cancelling.settle(posting("cancelled", 3), WHOLE, HAD_THREE))
        .isInstanceOf(Settlement.Clear.class);
    assertThat(Cancelling.settle(posting("awaiting_packaging", 3), WHOLE, HAD_THREE))
        .isInstanceOf(Settlement.NotSeen.class);
  }

  @Test
  void knowsLostCancellationsOfProductsByWhatIsLeft() {
    assertThat(Cancelling.settle(posting("awaiting_packaging", 1), TWO, HAD_THREE))
        .isInstanceOf(Settlement.Clear.class);
    assertThat(Cancelling.settle(posting("awaiting_packaging", 2), TWO, HAD_THREE))
        .isInstanceOf(Settlement.NotSeen.class);
    assertThat(Cancelling.settle(posting("cancelled", 3), TWO, HAD_THREE))
        .isInstanceOf(Settlement.Clear.class);
  }

  @Test
  void isDoneWhenOzonShowsIt() {
    assertThat(Cancelling.follow(posting("awaiting_packaging", 3), WHOLE, HAD_THREE))
        .isInstanceOf(Move.Again.class);
    assertThat(Cancelling.follow(posting("cancelled", 3), WHOLE, HAD_THREE))
        .isInstanceOf(Move.Done.class);
  }

  @Test
  void wantsAMessageForReason402AndForProducts() {
    assertThatThrownBy(() -> new CancelRequest(402, " ", null)).hasMessageContaining("message");
    assertThatThrownBy(() -> new CancelRequest(352, null, List.of(new ProductQuantity(TEA, 1))))
        .hasMessageContaining("message");
    assertThatThrownBy(() -> new CancelRequest(0, "why", null)).hasMessageContaining("reason_id");
  }

  private static OzonPosting posting(String status, long pieces) {
    return new OzonPosting(
        new PostingNumber("71530284-0012-1"),
        null,
        null,
        status,
        null,
        new OzonPosting.Dates(null, null, null, null, null),
        new OzonPosting.Delivery(null, null, "ozon", "fbs", false),
        List.of(new OzonPosting.Product(TEA, null, null, pieces, null)),
        Packing.NONE,
        OzonPosting.Relations.NONE,
        Tariffication.NONE,
        Set.of(),
        null,
        OzonPosting.Details.NONE);
  }
}
