package dev.trestle.ozon.carriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.SandboxControl;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class CarriageCallsIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Inject CarriageCalls carriages;
  @Inject DeliveryCalls deliveries;
  @Inject ActCalls acts;
  @Inject PostingCalls postings;
  @Inject OzonAccounts accounts;

  private PostingNumber number;
  private long method;

  /** A carriage takes whatever stands ready, so each test begins with an empty warehouse. */
  @BeforeEach
  void packOne() {
    SandboxControl.post("/reset", "{}");
    number = packed();
    method = methodOf(number);
  }

  @Test
  void listsDeliveriesOfEveryVersionAlike() {
    ok(carriages.create(caller(), method, null));
    DeliveryQuery query = new DeliveryQuery(method, null);

    Page<Delivery> today = ok(deliveries.deliveries(caller(), query, null));
    assertThat(today.next()).isNull();
    Delivery delivery = today.items().getFirst();
    assertThat(delivery.deliveryMethodId()).isEqualTo(method);
    assertThat(delivery.mayCreate()).isFalse();
    assertThat(delivery.carriages()).hasSize(1);
    assertThat(ok(deliveries.olderList(caller(), query))).isEqualTo(today);
    Delivery oldest = ok(deliveries.oldestList(caller(), query)).items().getFirst();
    assertThat(oldest.carriages()).isEqualTo(delivery.carriages());
    assertThat(failure(deliveries.oldestList(caller(), DeliveryQuery.TODAY)))
        .isInstanceOf(OzonFailure.Gone.class);
  }

  @Test
  void offersACarriageForWhatIsPacked() {
    Delivery delivery =
        ok(deliveries.deliveries(caller(), DeliveryQuery.TODAY, null)).items().getFirst();

    assertThat(delivery.mayCreate()).isTrue();
    assertThat(delivery.ready()).isEqualTo(1);
    assertThat(delivery.carriages()).isEmpty();
  }

  @Test
  void takesAnotherVersionsPageTokenForTheBeginning() {
    assertThat(ok(deliveries.deliveries(caller(), DeliveryQuery.TODAY, "v9:x")).items()).hasSize(1);
  }

  @Test
  void createsApprovesAndFetchesThePapers() {
    CarriageId id = ok(carriages.create(caller(), method, today()));
    assertThat(ok(carriages.get(caller(), id)).status()).isEqualTo("new");
    assertThat(failure(acts.check(caller(), id))).isInstanceOf(OzonFailure.NotYet.class);
    ok(carriages.approve(caller(), id, 2));
    assertThat(failure(acts.check(caller(), id))).isInstanceOf(OzonFailure.NotYet.class);
    assertThat(failure(acts.pdf(caller(), id))).isInstanceOf(OzonFailure.NotYet.class);
    assertThat(failure(acts.barcodeText(caller(), id))).isInstanceOf(OzonFailure.NotYet.class);
    advance(10);

    ActStatus status = ok(acts.check(caller(), id));
    assertThat(status.isReady()).isTrue();
    assertThat(status.added()).containsExactly(number);
    assertThat(status.postingsForNext()).isFalse();
    assertThat(text(ok(acts.pdf(caller(), id)))).startsWith("%PDF-").contains(number.value());
    assertThat(text(ok(acts.containerLabels(caller(), id)))).contains("Unit 2 of 2");
    assertThat(ok(acts.barcode(caller(), id)).contentType()).isEqualTo("image/png");
    assertThat(ok(acts.barcodeText(caller(), id))).endsWith(id.toString());
    assertThat(ok(carriages.get(caller(), id)).containers()).isEqualTo(2);
  }

  @Test
  void changesNothingWhenItApprovesTwice() {
    CarriageId id = ok(carriages.create(caller(), method, null));
    ok(carriages.approve(caller(), id, 0));
    Carriage once = ok(carriages.get(caller(), id));
    ok(carriages.approve(caller(), id, 0));

    assertThat(ok(carriages.get(caller(), id))).isEqualTo(once);
  }

  @Test
  void goesOnWithTheNextCarriage() {
    CarriageId first = ok(carriages.create(caller(), method, null));
    ok(carriages.approve(caller(), first, 0));
    PostingNumber late = packedHere();
    assertThat(failure(carriages.create(caller(), method, null)))
        .isInstanceOf(OzonFailure.NotYet.class);
    advance(10);
    assertThat(ok(acts.check(caller(), first)).postingsForNext()).isTrue();
    CarriageId second = ok(carriages.create(caller(), method, null));
    ok(carriages.approve(caller(), second, 0));
    advance(10);

    ActStatus status = ok(acts.check(caller(), second));
    assertThat(status.added()).containsExactly(late);
    assertThat(status.postingsForNext()).isFalse();
  }

  @Test
  void speaksTheOlderVersions() {
    CarriageId id = ok(carriages.createAct(caller(), method, today(), 1));
    assertThat(failure(acts.olderCheck(caller(), id))).isInstanceOf(OzonFailure.NotYet.class);
    advance(10);

    ActStatus status = ok(acts.olderCheck(caller(), id));
    assertThat(status.isReady()).isTrue();
    assertThat(status.added()).containsExactly(number);
    assertThat(text(ok(acts.olderPdf(caller(), id)))).startsWith("%PDF-");
  }

  @Test
  void replacesThePostingsAndTellsWhatCameOfEach() {
    PostingNumber other = packedHere();
    PostingNumber unknown = new PostingNumber("11111111-0001-1");
    CarriageId id = ok(carriages.create(caller(), method, null));
    Items<PostingNumber> outcome = ok(carriages.setPostings(caller(), id, List.of(other, unknown)));

    assertThat(outcome.done()).containsExactly(other);
    assertThat(outcome.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.code()).isEqualTo("POSTING_NOT_FOUND"));
    assertThat(ok(acts.postings(caller(), id)))
        .extracting(ActPosting::postingNumber)
        .containsExactly(other);
  }

  @Test
  void cancelsACarriageUntilItHasLeft() {
    CarriageId id = ok(carriages.create(caller(), method, null));
    assertThat(ok(carriages.cancel(caller(), id))).isEqualTo("cancelled");
    CarriageId next = ok(carriages.create(caller(), method, null));
    ok(carriages.approve(caller(), next, 0));
    move(number, "posting_on_way_to_city");

    assertThat(failure(carriages.cancel(caller(), next))).isInstanceOf(OzonFailure.Refused.class);
  }

  @Test
  void listsActs() {
    CarriageId id = ok(carriages.create(caller(), method, null));
    ok(carriages.approve(caller(), id, 0));

    List<Act> list = ok(acts.list(caller(), ActQuery.between(today(), today())));
    assertThat(list).extracting(Act::id).containsExactly(id);
    assertThat(list.getFirst().acceptance()).isEqualTo("FORMING");
    assertThat(ok(acts.list(caller(), new ActQuery(today(), today(), List.of("new"), 5))))
        .isEmpty();
  }

  @Test
  void isRefusedInOzonsWords() {
    CarriageId id = ok(carriages.create(caller(), method, null));

    assertThat(failure(carriages.create(caller(), method, null)))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused -> assertThat(refused.message()).isEqualTo("can't create carriage"));
    assertThat(failure(carriages.get(caller(), new CarriageId(id.value() + 1))))
        .isInstanceOf(OzonFailure.Missing.class);
    assertThatThrownBy(() -> carriages.create(caller(), 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> carriages.setPostings(caller(), id, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> carriages.approve(caller(), id, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PostingNumber packedHere() {
    PostingNumber other = packed();
    while (methodOf(other) != method) {
      other = packed();
    }
    return other;
  }

  private static PostingNumber packed() {
    PostingNumber created = new PostingNumber(SandboxControl.posting(100_001, "{}"));
    move(created, "posting_transferring_to_delivery");
    return created;
  }

  private static void move(PostingNumber posting, String state) {
    SandboxControl.post(
        "/sellers/100001/postings/" + posting + "/state", "{\"state\":\"" + state + "\"}");
  }

  private long methodOf(PostingNumber posting) {
    OzonPosting found = ok(postings.get(caller(), posting));
    return found.delivery().method().id();
  }

  private static LocalDate today() {
    String now = SandboxControl.get("/clock").path("now").asText();
    return OffsetDateTime.parse(now).toLocalDate();
  }

  private static void advance(int seconds) {
    SandboxControl.post("/clock", "{\"advance_seconds\":" + seconds + "}");
  }

  private static String text(OzonFile file) {
    return new String(file.bytes(), StandardCharsets.ISO_8859_1);
  }

  private static <T> T ok(Uni<OzonAnswer<T>> call) {
    OzonAnswer<T> answer = call.await().atMost(LIMIT);
    if (answer instanceof OzonAnswer.Ok<T> ok) {
      return ok.value();
    }
    throw new AssertionError(answer);
  }

  private static <T> OzonFailure failure(Uni<OzonAnswer<T>> call) {
    return OzonAnswer.failure(call.await().atMost(LIMIT));
  }

  private Caller caller() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
