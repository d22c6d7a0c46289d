package dev.trestle.ozon.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Answers;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class PostingCallsIT {

  @Inject PostingCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void getsAPosting() {
    PostingNumber number = posting("{}");

    OzonPosting posting = Answers.ok(calls.get(first(), number));

    assertThat(posting.postingNumber()).isEqualTo(number);
    assertThat(posting.details()).isEqualTo(OzonPosting.Details.NONE);
  }

  @Test
  void tellsTheDetailsThatAreAskedFor() {
    PostingNumber number = posting("{\"legal\":true}");

    OzonPosting.Details details =
        Answers.ok(calls.get(first(), number, EnumSet.allOf(PostingDetail.class))).details();

    assertThat(details.analytics().legal()).isTrue();
    assertThat(details.barcodes().upper()).isNotBlank();
    assertThat(details.finances().products()).isNotEmpty();
    assertThat(details.legalInfo().inn()).isNotBlank();
  }

  @Test
  void findsAPostingByItsBarcode() {
    PostingNumber number = posting("{}");
    OzonPosting posting =
        Answers.ok(calls.get(first(), number, EnumSet.of(PostingDetail.BARCODES)));
    String barcode = Objects.requireNonNull(posting.details().barcodes()).lower();

    OzonPosting found = Answers.ok(calls.getByBarcode(first(), barcode));

    assertThat(found.postingNumber()).isEqualTo(number);
    assertThat(found.status()).isEqualTo(posting.status());
  }

  @Test
  void missesWhatIsNotThere() {
    assertThat(Answers.failure(calls.get(first(), new PostingNumber("12345678-0001-1"))))
        .isInstanceOf(OzonFailure.Missing.class);
    assertThat(Answers.failure(calls.getByBarcode(first(), "no such barcode")))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  private static PostingNumber posting(String body) {
    return new PostingNumber(SandboxControl.posting(100_001, body));
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
