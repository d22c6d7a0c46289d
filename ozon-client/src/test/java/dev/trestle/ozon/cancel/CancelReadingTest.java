package dev.trestle.ozon.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancelReadingTest {

  private static final PostingNumber POSTING = new PostingNumber("71530284-0012-1");

  @Test
  void readsReasonsByPosting() {
    assertThat(CancelCalls.postingReasons(OzonFixture.answer("cancel/reasons-of-postings")))
        .containsExactly(
            new PostingReasons(
                POSTING,
                List.of(
                    new CancelReason(352, "Товар закончился", "seller", null),
                    new CancelReason(402, "Другое", "seller", null))),
            new PostingReasons(new PostingNumber("71530284-0013-1"), List.of()));
  }

  @Test
  void readsAllReasonsWithWordsItDoesNotKnow() {
    assertThat(CancelReason.readAll(OzonFixture.answer("cancel/all-reasons"), "result"))
        .containsExactly(
            new CancelReason(352, "Товар закончился", "seller", true),
            new CancelReason(666, null, "moon", false));
  }

  @Test
  void refusesCommandsThatSayNothing() {
    CancelCalls calls = new CancelCalls(null);
    var tea = List.of(new ProductQuantity(new Sku(301877455), 1));

    assertThatThrownBy(() -> new CancelCause(402, " "))
        .hasMessage("message must not be blank for reason 402");
    assertThatThrownBy(() -> calls.reasons(null, Set.of()))
        .hasMessage("postings must not be empty");
    assertThatThrownBy(
            () -> calls.cancelProducts(null, POSTING, List.of(), new CancelCause(352, "нет")))
        .hasMessage("products must not be empty");
    assertThatThrownBy(() -> calls.cancelProducts(null, POSTING, tea, new CancelCause(352, null)))
        .hasMessage("message must be given to cancel products");
  }
}
