package dev.trestle.ozon.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Answers;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lists in both versions; each test has its own window of time. */
@QuarkusTest
@WithTestResource(ClientStack.class)
class PostingListsIT {

  private static final Set<PostingDetail> ALL_OF_LISTS =
      EnumSet.complementOf(EnumSet.of(PostingDetail.RELATED_POSTINGS));

  @Inject PostingCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void readsTheSamePostingFromEveryVersion() {
    PostingNumber number =
        new PostingNumber(
            posting(
                """
                {"in_process_at":"2025-02-03T10:00:00Z","legal":true,"multibox":true,
                 "products":[{"sku":301877455,"quantity":2,"price":"279.50",
                              "requires":["mandatory_mark","country"]}]}
                """));
    PostingQuery query = month("2025-02").with(ALL_OF_LISTS);

    OzonPosting v4 = Answers.ok(calls.todaysList(first(), query, null)).items().getFirst();
    OzonPosting v3 = Answers.ok(calls.olderList(first(), query, null)).items().getFirst();
    OzonPosting detail = Answers.ok(calls.get(first(), number, ALL_OF_LISTS));

    assertThat(v4.packing().requirements().mandatoryMark()).isNotEmpty();
    assertThat(v4.details().finances()).isNotNull();
    assertThat(withSchema(v3, v4.delivery().schema())).isEqualTo(v4);
    assertThat(withSchema(detail, v4.delivery().schema())).isEqualTo(v4);
  }

  @Test
  void rereadsOrdersInEitherVersion() {
    posting("{\"posting_number\":\"88110001-0001-1\",\"in_process_at\":\"2025-03-03T10:00:00Z\"}");
    posting("{\"posting_number\":\"88110001-0002-1\",\"in_process_at\":\"2025-03-04T10:00:00Z\"}");
    posting("{\"posting_number\":\"88110001-0003-1\",\"in_process_at\":\"2025-03-05T10:00:00Z\"}");
    PostingQuery query =
        month("2025-03")
            .ofOrders(Set.of(new OrderNumber("88110001-0001"), new OrderNumber("88110001-0003")));

    assertThat(numbers(calls.todaysList(first(), query, null)))
        .containsExactly("88110001-0001-1", "88110001-0003-1");
    assertThat(numbers(calls.olderList(first(), query, null)))
        .containsExactly("88110001-0001-1", "88110001-0003-1");
  }

  @Test
  void filtersByStatusAndChangeInEitherVersion() {
    String number = posting("{\"in_process_at\":\"2025-04-03T10:00:00Z\"}");
    posting("{\"in_process_at\":\"2025-04-04T10:00:00Z\"}");
    SandboxControl.post(
        "/sellers/100001/postings/" + number + "/state", "{\"status\":\"awaiting_deliver\"}");
    PostingQuery one = month("2025-04").inStatus(Set.of("awaiting_deliver"));
    PostingQuery two = month("2025-04").inStatus(Set.of("awaiting_deliver", "delivering"));
    PostingQuery unchanged =
        month("2025-04")
            .changedWithin(new Window(at("2025-01-01T00:00:00Z"), at("2025-12-31T00:00:00Z")));

    for (PostingQuery query : List.of(one, two)) {
      assertThat(numbers(calls.todaysList(first(), query, null))).containsExactly(number);
      assertThat(numbers(calls.olderList(first(), query, null))).containsExactly(number);
    }
    assertThat(numbers(calls.todaysList(first(), unchanged, null))).isEmpty();
    assertThat(numbers(calls.olderList(first(), unchanged, null))).isEmpty();
  }

  @Test
  void walksThroughAllPages() {
    for (int i = 0; i < 101; i++) {
      posting("{\"in_process_at\":\"2025-05-03T10:00:00Z\",\"push\":false}");
    }
    PostingQuery query = month("2025-05");

    Page<OzonPosting> page = Answers.ok(calls.list(first(), query, null));
    Page<OzonPosting> last = Answers.ok(calls.list(first(), query, page.next()));

    Set<OzonPosting> all = new HashSet<>(page.items());
    all.addAll(last.items());
    assertThat(page.items()).hasSize(100);
    assertThat(all).hasSize(101);
    assertThat(last.next()).isNull();
    assertThat(Answers.ok(calls.olderList(first(), query, page.next())).items()).hasSize(101);
  }

  @Test
  void goesToTheOlderVersionWhereTodaysIsGone() {
    String number = posting("{\"in_process_at\":\"2025-06-03T10:00:00Z\"}");
    SandboxControl.put("/faults", "{\"status\":410,\"status_requests\":1}");

    assertThat(numbers(calls.list(second(), month("2025-06"), null))).isEmpty();
    assertThat(numbers(calls.list(first(), month("2025-06"), null))).containsExactly(number);
  }

  @Test
  void listsTheUnfulfilledByCutoffInEitherVersion() {
    String open = posting(withCutoff("2025-07-05T12:00:00Z"));
    String packed = posting(withCutoff("2025-07-06T12:00:00Z"));
    String cancelled = posting(withCutoff("2025-07-07T12:00:00Z"));
    SandboxControl.post(
        "/sellers/100001/postings/" + packed + "/state", "{\"status\":\"awaiting_deliver\"}");
    SandboxControl.post("/sellers/100001/postings/" + cancelled + "/cancel", "{}");
    UnfulfilledQuery query =
        UnfulfilledQuery.cutoffWithin(
            new Window(at("2025-07-05T00:00:00Z"), at("2025-07-08T00:00:00Z")));
    UnfulfilledQuery packedOnes = query.inStatus(Set.of("awaiting_deliver"));

    assertThat(numbers(calls.todaysUnfulfilled(first(), query, null)))
        .containsExactlyInAnyOrder(open, packed);
    assertThat(numbers(calls.olderUnfulfilled(first(), query, null)))
        .containsExactlyInAnyOrder(open, packed);
    assertThat(numbers(calls.unfulfilled(first(), packedOnes, null))).containsExactly(packed);
    assertThat(numbers(calls.olderUnfulfilled(first(), packedOnes, null))).containsExactly(packed);
  }

  @Test
  void listsTheUnfulfilledByHandOverInEitherVersion() {
    String number = posting(withCutoff("2025-08-05T12:00:00Z"));
    SandboxControl.post(
        "/sellers/100001/postings/" + number + "/state", "{\"status\":\"delivering\"}");
    Instant handedOver =
        Answers.ok(calls.get(first(), new PostingNumber(number))).dates().deliveringDate();
    UnfulfilledQuery query =
        UnfulfilledQuery.deliveringWithin(new Window(handedOver, handedOver.plusSeconds(1)));

    assertThat(numbers(calls.todaysUnfulfilled(first(), query, null))).contains(number);
    assertThat(numbers(calls.olderUnfulfilled(first(), query, null))).contains(number);
  }

  private static String withCutoff(String cutoff) {
    return "{\"in_process_at\":\"%s\",\"shipment_date\":\"%s\"}"
        .formatted(at(cutoff).minusSeconds(86_400), cutoff);
  }

  private static OzonPosting withSchema(OzonPosting posting, @Nullable String schema) {
    var told = posting.delivery();
    return new OzonPosting(
        posting.postingNumber(),
        posting.orderId(),
        posting.orderNumber(),
        posting.status(),
        posting.substatus(),
        posting.dates(),
        new OzonPosting.Delivery(
            told.method(), told.trackingNumber(), told.integrationType(), schema, told.express()),
        posting.products(),
        posting.packing(),
        posting.relations(),
        posting.tariffication(),
        posting.availableActions(),
        posting.cancellation(),
        posting.details());
  }

  private static PostingQuery month(String month) {
    return PostingQuery.createdWithin(
        new Window(at(month + "-01T00:00:00Z"), at(month + "-28T00:00:00Z")));
  }

  private static List<String> numbers(Uni<OzonAnswer<Page<OzonPosting>>> call) {
    return Answers.ok(call).items().stream()
        .map(posting -> posting.postingNumber().value())
        .toList();
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  private static String posting(String body) {
    return SandboxControl.posting(100_001, body);
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }

  private Caller second() {
    return Caller.command(accounts.withId(2).orElseThrow());
  }
}
