package dev.trestle.ozon.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingListsTest {

  private static final Window YEAR =
      new Window(Instant.parse("2025-03-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
  private static final PostingQuery ALL = PostingQuery.createdWithin(YEAR);
  private static final OrderNumber ORDER = new OrderNumber("71530284-0012");

  @Test
  void readsTheSamePostingFromEveryVersion() {
    OzonPosting v4 = today("list-v4").items().getFirst();
    OzonPosting v3 = older("list-v3", ALL).items().getFirst();
    OzonPosting detail =
        PostingReader.read(
            OzonFixture.answer("posting/get-v3-everything").object("result"), Set.of());

    assertThat(told(v3, "fbs", v4.packing(), v4.relations())).isEqualTo(v4);
    assertThat(told(detail, "fbs", v4.packing(), v4.relations())).isEqualTo(v4);
    assertThat(v3.packing()).isEqualTo(v4.packing());
    assertThat(detail.packing().requirements()).isEqualTo(v4.packing().requirements());
  }

  @Test
  void readsPlainNumbersOfV4InTheCurrencyOfTheCommission() {
    var page = today("list-v4-plain-numbers-in-result");

    assertThat(page.items().getFirst().details().finances())
        .isEqualTo(today("list-v4").items().getFirst().details().finances());
  }

  @Test
  void goesOnWhereThePageSaysSo() {
    assertThat(today("list-v4").next()).isEqualTo("v4:WzE3NzI0NDQ0NjddIA==");
    assertThat(today("list-v4-plain-numbers-in-result").next()).isNull();
    assertThat(older("list-v3", ALL).next()).isEqualTo("v3:2");
    assertThat(older("unfulfilled-v3", ALL).next()).isNull();
  }

  @Test
  void picksWhatV3DoesNotFilter() {
    assertThat(numbers(older("list-v3", ALL))).hasSize(2);
    assertThat(numbers(older("list-v3", ALL.ofOrders(Set.of(ORDER)))))
        .containsExactly("71530284-0012-1");
    assertThat(numbers(older("list-v3", ALL.inStatus(Set.of("delivered", "cancelled")))))
        .containsExactly("71530285-0001-1");
    assertThat(older("list-v3", ALL.inStatus(Set.of("cancelled"))).next()).isEqualTo("v3:2");
  }

  @Test
  void asksV4ForEverything() {
    PostingQuery query =
        ALL.ofOrders(Set.of(ORDER))
            .inStatus(Set.of("delivered"))
            .changedWithin(YEAR)
            .with(Set.of(PostingDetail.FINANCES, PostingDetail.BUYER));

    assertThat(PostingLists.today(query, "v4:abc"))
        .isEqualTo(
            Map.of(
                "cursor",
                "abc",
                "limit",
                100,
                "sort_dir",
                "ASC",
                "filter",
                Map.of(
                    "since", "2025-03-01T00:00:00Z",
                    "to", "2026-03-01T00:00:00Z",
                    "statuses", Set.of("delivered"),
                    "order_numbers", List.of("71530284-0012"),
                    "last_changed_status_date",
                        Map.of("from", "2025-03-01T00:00:00Z", "to", "2026-03-01T00:00:00Z")),
                "with",
                Map.of("financial_data", true)));
  }

  @Test
  void asksV3ForWhatItFilters() {
    PostingQuery query = ALL.ofOrders(Set.of(ORDER)).inStatus(Set.of("delivered"));

    assertThat(PostingLists.older(query, "v3:1000"))
        .isEqualTo(
            Map.of(
                "offset",
                1000,
                "limit",
                1000,
                "dir",
                "asc",
                "filter",
                Map.of(
                    "since", "2025-03-01T00:00:00Z",
                    "to", "2026-03-01T00:00:00Z",
                    "status", "delivered"),
                "with",
                Map.of()));
    assertThat(filter(PostingLists.older(ALL.inStatus(Set.of("a", "b")), null)))
        .doesNotContainKey("status");
  }

  @Test
  void asksForOneWindowOfTheUnfulfilled() {
    assertThat(filter(PostingLists.today(UnfulfilledQuery.cutoffWithin(YEAR), null)))
        .containsOnlyKeys("cutoff_from", "cutoff_to");
    assertThat(filter(PostingLists.older(UnfulfilledQuery.deliveringWithin(YEAR), null)))
        .containsOnlyKeys("delivering_date_from", "delivering_date_to");
  }

  @Test
  void refusesWhatOzonRefuses() {
    Window longer = new Window(YEAR.from(), YEAR.to().plusSeconds(1));
    Set<OrderNumber> many =
        IntStream.range(0, 101)
            .mapToObj(i -> new OrderNumber("71530284-" + i))
            .collect(Collectors.toSet());

    assertThatThrownBy(() -> PostingQuery.createdWithin(longer))
        .hasMessage("created must not be longer than a year");
    assertThatThrownBy(() -> UnfulfilledQuery.cutoffWithin(longer))
        .hasMessage("window must not be longer than a year");
    assertThatThrownBy(() -> ALL.ofOrders(many)).hasMessage("orders must be 100 at most, not 101");
    assertThatThrownBy(() -> ALL.with(Set.of(PostingDetail.RELATED_POSTINGS)))
        .hasMessage("details: lists do not tell related postings");
    assertThatThrownBy(() -> new Window(YEAR.to(), YEAR.from()))
        .hasMessage("to must not be before from");
  }

  @Test
  void takesAPageWithoutPostingsForUnreadable() {
    assertThatThrownBy(() -> PostingLists.todaysPage(OzonFixture.json("{}"), Set.of()))
        .hasMessage("there is no list of postings");
  }

  /**
   * A posting with what its version does not tell put in: v3 has no schema; only get tells related
   * postings and the price of loading.
   */
  private static OzonPosting told(
      OzonPosting posting, String schema, Packing packing, OzonPosting.Relations relations) {
    var delivery = posting.delivery();
    return new OzonPosting(
        posting.postingNumber(),
        posting.orderId(),
        posting.orderNumber(),
        posting.status(),
        posting.substatus(),
        posting.dates(),
        new OzonPosting.Delivery(
            delivery.method(),
            delivery.trackingNumber(),
            delivery.integrationType(),
            schema,
            delivery.express()),
        posting.products(),
        packing,
        relations,
        posting.tariffication(),
        posting.availableActions(),
        posting.cancellation(),
        posting.details());
  }

  private static Page<OzonPosting> today(String name) {
    return PostingLists.todaysPage(OzonFixture.answer("posting/" + name), Set.of());
  }

  private static Page<OzonPosting> older(String name, PostingQuery query) {
    return PostingLists.olderPage(
        OzonFixture.answer("posting/" + name), null, Set.of(), query::wants);
  }

  private static List<String> numbers(Page<OzonPosting> page) {
    return page.items().stream().map(posting -> posting.postingNumber().value()).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> filter(Map<String, Object> body) {
    return (Map<String, Object>) body.get("filter");
  }
}
