package dev.trestle.ozon.returns;

import static dev.trestle.ozon.Answered.failure;
import static dev.trestle.ozon.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class ReturnCallsIT {

  private static final String RETURNS = "/sellers/100001/returns";

  @Inject ReturnCalls calls;
  @Inject GiveoutCalls giveouts;
  @Inject OzonAccounts accounts;

  @BeforeEach
  void forget() {
    SandboxControl.post("/reset", "");
  }

  @Test
  void listsReturnsPageByPage() {
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));
    for (int i = 0; i < 501; i++) {
      create(number, "");
    }
    var query = recently(List.of(number), null);

    var first = ok(calls.list(caller(), query, null));
    var second = ok(calls.list(caller(), query, first.next()));

    assertThat(first.items()).hasSize(500);
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(second.items().getFirst().postingNumber()).isEqualTo(number);
    assertThat(second.items().getFirst().scheme()).isEqualTo("FBS");
    assertThat(second.items().getFirst().id()).isGreaterThan(first.items().getLast().id());
  }

  @Test
  void listsFboReturnsByStatus() {
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));
    create(number, "");
    String fbo = SandboxControl.posting(100_001, "{\"scheme\":\"fbo\"}");
    create(new PostingNumber(fbo), ",\"status\":\"ReturnedToOzon\"");

    var page = ok(calls.list(caller(), recently(List.of(), "ReturnedToOzon"), null));

    assertThat(page.items()).extracting(OzonReturn::scheme).containsExactly("FBO");
    assertThat(page.items().getFirst().logistic().finalAt()).isNotNull();
  }

  @Test
  void followsAGiveout() {
    assertThat(ok(giveouts.enabled(caller()))).isTrue();
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));
    create(number, ",\"status\":\"ArrivedAtReturnPlace\"");
    long id = SandboxControl.post("/sellers/100001/giveouts", "").path("giveout_id").longValue();
    SandboxControl.post("/sellers/100001/giveouts/" + id + "/status", "{\"status\":\"APPROVED\"}");

    Giveout listed = ok(giveouts.list(caller(), null)).items().getFirst();
    Giveout got = ok(giveouts.get(caller(), listed.id()));

    assertThat(listed.approved()).isEqualTo(1);
    assertThat(got.status()).isEqualTo("GIVEOUT_STATUS_APPROVED");
    assertThat(got.articles()).hasSize(1);
    assertThat(failure(giveouts.get(caller(), new GiveoutId(5))))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  @Test
  void getsTheBarcodeAsTextAndFiles() {
    String barcode = ok(giveouts.barcode(caller()));
    var pdf = ok(giveouts.barcodePdf(caller()));
    var png = ok(giveouts.newBarcode(caller()));

    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).contains(barcode);
    assertThat(ok(giveouts.barcode(caller()))).isNotEqualTo(barcode);
    assertThat(ok(giveouts.barcodePng(caller())).bytes()).isEqualTo(png.bytes());
  }

  private static ReturnQuery recently(List<PostingNumber> postings, String status) {
    Instant now = Instant.now();
    return new ReturnQuery(
        ReturnDate.STATUS_CHANGED,
        now.minus(Duration.ofDays(1)),
        now.plus(Duration.ofDays(1)),
        postings,
        null,
        status);
  }

  private static void create(PostingNumber number, String more) {
    SandboxControl.post(RETURNS, "{\"posting_number\":\"" + number + "\"" + more + "}");
  }

  private Caller caller() {
    return Caller.sweep(accounts.withId(1).orElseThrow());
  }
}
