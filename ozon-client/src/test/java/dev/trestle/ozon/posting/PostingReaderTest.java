package dev.trestle.ozon.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.posting.OzonPosting.Cancellation;
import dev.trestle.ozon.posting.OzonPosting.Dates;
import dev.trestle.ozon.posting.OzonPosting.Relations;
import dev.trestle.ozon.posting.Tariffication.Step;
import dev.trestle.ozon.posting.Tariffication.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingReaderTest {

  private static final Sku TEA = new Sku(301877455);
  private static final Sku PHONE = new Sku(301877460);

  @Test
  void readsWhoItIsAndWhatIsInIt() {
    OzonPosting posting = read("get-v3-everything");

    assertThat(posting.postingNumber()).isEqualTo(new PostingNumber("71530284-0012-1"));
    assertThat(posting.orderId()).isEqualTo(88_120_450_177L);
    assertThat(posting.status()).isEqualTo("awaiting_packaging");
    assertThat(posting.availableActions()).containsExactlyInAnyOrder("ship", "cancel");
    assertThat(posting.products())
        .containsExactly(
            new OzonPosting.Product(TEA, "чай/250 (новый)", "Чай", 2, rub("279.5")),
            new OzonPosting.Product(PHONE, null, "Телефон", 1, rub("1990")));
    assertThat(posting.cancellation()).isNull();
    assertThat(posting.relations())
        .isEqualTo(
            new Relations(
                new PostingNumber("71530284-0012-0"),
                List.of(new PostingNumber("71530284-0012-2"))));
  }

  @Test
  void readsDatesAndDelivery() {
    OzonPosting posting = read("get-v3-everything");

    assertThat(posting.dates())
        .isEqualTo(
            new Dates(
                Instant.parse("2026-03-02T09:41:07Z"),
                Instant.parse("2026-03-04T12:00:00Z"),
                Instant.parse("2026-03-03T12:00:00Z"),
                null,
                null));
    assertThat(posting.delivery())
        .isEqualTo(
            new OzonPosting.Delivery(
                new OzonPosting.DeliveryMethod(
                    22_605_113_874_000L,
                    "Самостоятельно, Тверь",
                    22_605_113_874_000L,
                    "Тверь, склад 2",
                    "Перевозчик"),
                null,
                "ozon",
                null,
                true));
  }

  @Test
  void readsWhatPackingTakes() {
    Packing packing = read("get-v3-everything").packing();

    assertThat(packing.multibox()).isTrue();
    assertThat(packing.boxes()).isEqualTo(2);
    assertThat(packing.loading()).isEqualTo(new Packing.Loading("lift", rub("350"), "7"));
    assertThat(packing.requirements())
        .isEqualTo(
            new Requirements(
                Set.of(),
                Set.of(TEA),
                Set.of(),
                Set.of(TEA, PHONE),
                Set.of(TEA),
                Set.of(),
                Set.of(),
                Set.of(PHONE),
                Set.of()));
  }

  @Test
  void readsTariffsFromAListOfOne() {
    Tariff now = new Tariff(new BigDecimal("2.5"), "surcharge", rub("14"));

    assertThat(read("get-v3-everything").tariffication())
        .isEqualTo(
            new Tariffication(
                now,
                new Tariff(new BigDecimal("5"), "surcharge", rub("28")),
                Instant.parse("2026-03-05T12:00:00.500Z"),
                List.of(new Step(Instant.parse("2026-03-05T12:00:00Z"), now, rub("10")))));
  }

  @Test
  void readsTheDetailsThatWereAskedFor() {
    OzonPosting.Details details = read("get-v3-everything").details();

    assertThat(details.barcodes())
        .isEqualTo(new OzonPosting.Barcodes("%101%88120451", "88120450177000"));
    assertThat(details.legalInfo())
        .isEqualTo(new LegalInfo("ООО Ромашка", "7700000000", "770001001"));
    assertThat(details.analytics())
        .isEqualTo(
            new OzonPosting.Analytics(
                true,
                22_605_113_874_000L,
                "Тверь, склад 2",
                "PVZ",
                Instant.parse("2026-03-07T08:00:00Z"),
                Instant.parse("2026-03-07T20:00:00Z")));
    assertThat(details.finances())
        .isEqualTo(
            new FinancialData(
                "Тверь",
                "Москва",
                List.of(
                    new FinancialData.ProductFinances(
                        TEA,
                        2,
                        rub("279.5"),
                        rub("300"),
                        rub("265.25"),
                        rub("20.5"),
                        new BigDecimal("6.83"),
                        rub("41.93"),
                        new BigDecimal("15"),
                        rub("0"),
                        List.of("Скидка")))));
  }

  @Test
  void takesEmptyValuesForUnknown() {
    OzonPosting posting = read("get-v3-empty-values");

    assertThat(posting.orderId()).isEqualTo(88_120_450_178L);
    assertThat(posting.substatus()).isNull();
    assertThat(posting.dates()).isEqualTo(new Dates(null, null, null, null, null));
    assertThat(posting.delivery().method()).isNull();
    assertThat(posting.delivery().trackingNumber()).isNull();
    assertThat(posting.products())
        .containsExactly(new OzonPosting.Product(TEA, null, null, 2, null));
    assertThat(posting.packing()).isEqualTo(Packing.NONE);
    assertThat(posting.relations()).isEqualTo(Relations.NONE);
    assertThat(posting.tariffication()).isEqualTo(Tariffication.NONE);
    assertThat(posting.availableActions()).isEmpty();
    assertThat(posting.cancellation()).isNull();
    assertThat(posting.details()).isEqualTo(OzonPosting.Details.NONE);
  }

  @Test
  void keepsWordsItDoesNotKnow() {
    OzonPosting posting = read("get-v3-empty-values");

    assertThat(posting.status()).isEqualTo("awaiting_moonrise");
    assertThat(posting.delivery().integrationType()).isEqualTo("hybryd");
  }

  @Test
  void readsWhyItWasCancelled() {
    assertThat(read("get-v3-cancelled").cancellation())
        .isEqualTo(new Cancellation(352L, "Товар закончился", "seller", "Продавец", true, true));
  }

  @Test
  void readsTheBuyerOnlyWhereAsked() {
    assertThat(read("get-v3-everything").details().buyer()).isNull();

    Buyer buyer =
        PostingReader.read(
                OzonFixture.answer("posting/get-v3-everything").object("result"),
                Set.of(PostingDetail.BUYER))
            .details()
            .buyer();
    assertThat(buyer)
        .isEqualTo(
            new Buyer(
                50_012L,
                new Buyer.Person("Покупатель Проверочный", "+70000000001"),
                new Buyer.Person("Получатель Проверочный", "+70000000002"),
                new Buyer.Address(
                    "Россия",
                    "Тверская область",
                    null,
                    "Тверь",
                    "170000",
                    "ул. Проверочная, 1",
                    null)));
  }

  @Test
  void printsNothingPersonal() {
    OzonPosting posting =
        PostingReader.read(
            OzonFixture.answer("posting/get-v3-everything").object("result"),
            Set.of(PostingDetail.values()));

    assertThat(posting.toString())
        .contains("71530284-0012-1", "Buyer[hidden]", "LegalInfo[hidden]")
        .doesNotContain("Проверочн", "+7000", "Тверская", "170000", "Ромашка", "7700000000");
    assertThat(String.valueOf(posting.details().buyer().customer())).isEqualTo("Person[hidden]");
    assertThat(String.valueOf(posting.details().buyer().address())).isEqualTo("Address[hidden]");
  }

  @Test
  void leavesOutAPriceWithoutCurrency() {
    OzonPosting posting = read("by-barcode");

    assertThat(posting.status()).isEqualTo("awaiting_deliver");
    assertThat(posting.dates().inProcessAt()).isEqualTo("2026-03-02T09:41:07.123456Z");
    assertThat(posting.products())
        .containsExactly(new OzonPosting.Product(TEA, "чай/250", "Чай", 2, null));
  }

  @Test
  void namesTheFieldThatIsMissing() {
    assertThatThrownBy(() ->
            PostingReader.read(
                OzonFixture.json("{\"posting_number\":\"71530284-0012-1\"}"), Set.of()))
        .hasMessage("status is missing");
  }

  private static OzonPosting read(String name) {
    return PostingReader.read(OzonFixture.answer("posting/" + name).object("result"), Set.of());
  }

  private static Money rub(String amount) {
    return new Money(new BigDecimal(amount), "RUB");
  }
}
