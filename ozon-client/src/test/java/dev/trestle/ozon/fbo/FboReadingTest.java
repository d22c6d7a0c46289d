package dev.trestle.ozon.fbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.posting.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FboReadingTest {

  private static final FboQuery ALL =
      FboQuery.createdWithin(
          new Window(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-05-01T00:00:00Z")));

  @Test
  void readsAPosting() {
    FboPosting posting = FboPosting.read(OzonFixture.answer("fbo/get").object("result"));

    assertThat(posting.postingNumber()).isEqualTo(new PostingNumber("60412377-0003-1"));
    assertThat(posting.status()).isEqualTo("delivering");
    assertThat(posting.dates())
        .isEqualTo(
            new FboPosting.Dates(
                Instant.parse("2026-04-01T10:00:00.250Z"),
                Instant.parse("2026-04-01T10:05:00Z"),
                null));
    assertThat(posting.products())
        .containsExactly(
            new FboPosting.Product(
                new Sku(301877455), "чай/250", "Чай", 1, new Money(new BigDecimal("279"), "RUB")));
    assertThat(posting.warehouse())
        .isEqualTo(
            new FboPosting.Warehouse(
                19_262_731_541_000L,
                "ХОРУГВИНО_РФЦ",
                "PVZ",
                false,
                Instant.parse("2026-04-04T09:00:00Z"),
                Instant.parse("2026-04-04T21:00:00Z")));
    assertThat(posting.cancelReasonId()).isNull();
    assertThat(posting.legalInfo()).isNull();
  }

  @Test
  void readsTheSamePostingFromEveryVersion() {
    FboPosting posting = FboPosting.read(OzonFixture.answer("fbo/get").object("result"));

    assertThat(older(ALL).items().getFirst()).isEqualTo(posting);
    assertThat(today().items()).containsExactly(posting);
  }

  @Test
  void goesOnWhereThePageSaysSo() {
    assertThat(today().next()).isEqualTo("v3:bmV4dA==");
    assertThat(older(ALL).next()).isNull();
  }

  @Test
  void picksWhatV2DoesNotFilter() {
    PostingNumber second = new PostingNumber("60412377-0004-1");

    assertThat(older(ALL.of(Set.of(second))).items())
        .singleElement()
        .satisfies(posting -> {
          assertThat(posting.postingNumber()).isEqualTo(second);
          assertThat(posting.cancelReasonId()).isEqualTo(504);
        });
    assertThat(older(ALL.ofOrders(Set.of(new OrderNumber("60412377-0004")))).items())
        .singleElement()
        .satisfies(posting -> assertThat(posting.postingNumber()).isEqualTo(second));
    assertThat(older(ALL.inStatus(Set.of("delivering", "delivered"))).items()).hasSize(1);
  }

  @Test
  void asksEachVersionForWhatItFilters() {
    FboQuery query =
        ALL.of(Set.of(new PostingNumber("60412377-0004-1")))
            .inStatus(Set.of("delivering"))
            .with(Set.of(FboDetail.ANALYTICS));

    assertThat(FboLists.today(query, "v3:abc"))
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
                    "since",
                    "2026-03-01T00:00:00Z",
                    "to",
                    "2026-05-01T00:00:00Z",
                    "statuses",
                    Set.of("delivering"),
                    "posting_numbers",
                    List.of("60412377-0004-1")),
                "with",
                Map.of("analytics_data", true)));
    assertThat(FboLists.older(query, "v2:1000"))
        .isEqualTo(
            Map.of(
                "offset",
                1000,
                "limit",
                1000,
                "dir",
                "ASC",
                "filter",
                Map.of(
                    "since", "2026-03-01T00:00:00Z",
                    "to", "2026-05-01T00:00:00Z",
                    "status", "delivering"),
                "with",
                Map.of("analytics_data", true)));
  }

  @Test
  void refusesMorePostingsThanAPageHolds() {
    Set<PostingNumber> many =
        IntStream.range(0, 101)
            .mapToObj(i -> new PostingNumber("60412377-" + i + "-1"))
            .collect(Collectors.toSet());

    assertThatThrownBy(() -> ALL.of(many)).hasMessage("postings must be 100 at most, not 101");
  }

  private static Page<FboPosting> today() {
    return FboLists.todaysPage(OzonFixture.answer("fbo/list-v3"));
  }

  private static Page<FboPosting> older(FboQuery query) {
    return FboLists.olderPage(OzonFixture.answer("fbo/list-v2"), query, null);
  }
}
