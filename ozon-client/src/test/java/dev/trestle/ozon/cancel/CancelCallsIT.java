package dev.trestle.ozon.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Answers;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.ProductQuantity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class CancelCallsIT {

  @Inject CancelCalls calls;
  @Inject PostingCalls postings;
  @Inject OzonAccounts accounts;

  @Test
  void cancelsAPostingForOneOfItsReasons() {
    PostingNumber number = posting("{}");
    PostingReasons possible = Answers.ok(calls.reasons(first(), Set.of(number))).getFirst();
    CancelReason reason = possible.reasons().getFirst();

    assertThat(possible.posting()).isEqualTo(number);
    assertThat(Answers.ok(calls.cancel(first(), number, new CancelCause(reason.id(), null))))
        .isEqualTo(new Accepted());

    OzonPosting cancelled = Answers.ok(postings.get(first(), number));
    assertThat(cancelled.status()).isEqualTo("cancelled");
    assertThat(cancelled.cancellation().reasonId()).isEqualTo(reason.id());
    assertThat(cancelled.cancellation().initiator()).isNotBlank();
  }

  @Test
  void listsAllReasons() {
    assertThat(Answers.ok(calls.allReasons(first())))
        .extracting(CancelReason::id)
        .contains(352L, 402L);
  }

  @Test
  void refusesAReasonThatDoesNotFit() {
    PostingNumber number = posting("{}");

    assertThat(Answers.failure(calls.cancel(first(), number, new CancelCause(667, null))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused -> assertThat(refused.message()).contains("HAS_INCORRECT_CANCEL_REASON"));
  }

  @Test
  void cancelsSomeProducts() {
    PostingNumber number = posting("{\"products\":[{\"sku\":301877455,\"quantity\":3}]}");
    var two = List.of(new ProductQuantity(new Sku(301877455), 2));

    Answers.ok(calls.cancelProducts(first(), number, two, new CancelCause(352, "нет на складе")));

    assertThat(Answers.ok(postings.get(first(), number)).products())
        .singleElement()
        .satisfies(left -> assertThat(left.quantity()).isEqualTo(1));
  }

  private static PostingNumber posting(String body) {
    return new PostingNumber(SandboxControl.posting(100_001, body));
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
