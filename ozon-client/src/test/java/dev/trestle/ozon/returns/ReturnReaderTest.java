package dev.trestle.ozon.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.OzonFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnReaderTest {

  @Test
  void readsAReturnWrittenWithNumbers() {
    var page = ReturnReader.page(OzonFixture.answer("returns/list-numbers"));

    OzonReturn one = page.items().getFirst();
    assertThat(page.next()).isEqualTo("v1:1000417001");
    assertThat(one.id()).isEqualTo(new ReturnId(1_000_417_001));
    assertThat(one.scheme()).isEqualTo("FBS");
    assertThat(one.orderId()).isEqualTo(77_310_450_122L);
    assertThat(one.product())
        .isEqualTo(
            new OzonReturn.Product(
                new Sku(301_877_455),
                "чай/250 (зел.)",
                "Чай зелёный",
                2L,
                roubles("279.9"),
                roubles("27.99")));
    assertThat(one.status().name()).isEqualTo("ArrivedAtReturnPlace");
    assertThat(one.status().changedAt()).isEqualTo(Instant.parse("2026-08-01T06:15:48.998146Z"));
    assertThat(one.compensation()).isNotNull();
    assertThat(one.storage().cost()).isEqualTo(roubles("45.5"));
    assertThat(one.logistic().finalAt()).isNull();
    assertThat(one.target()).isNotNull();
  }

  @Test
  void readsTheSameWrittenWithTextsAndTakesNullForUnknown() {
    var page = ReturnReader.page(OzonFixture.answer("returns/list-texts-and-nulls"));

    OzonReturn one = page.items().getFirst();
    assertThat(page.next()).isNull();
    assertThat(one.id()).isEqualTo(new ReturnId(1_000_417_001));
    assertThat(one.scheme()).isEqualTo("FBO");
    assertThat(one.product().price()).isEqualTo(roubles("279.9"));
    assertThat(one.product().quantity()).isNull();
    assertThat(one.product().commission()).isNull();
    assertThat(one.reason()).isNull();
    assertThat(one.place()).isNull();
    assertThat(one.compensation()).isNull();
    assertThat(one.status().name()).isEqualTo("SomethingNewOfOzon");
    assertThat(one.storage().days()).isEqualTo(4);
    assertThat(one.storage().arrivedAt()).isNull();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> ReturnReader.page(OzonFixture.json("{}")))
        .hasMessage("there is no list of returns");
    assertThat(ReturnReader.page(OzonFixture.json("{\"returns\":[{}]}")).unreadable())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).startsWith("id is missing"));
  }

  @Test
  void asksForExactlyOneDate() {
    Instant from = Instant.parse("2026-08-01T00:00:00Z");
    var query =
        new ReturnQuery(
            ReturnDate.RETURNED,
            from,
            from.plusSeconds(60),
            List.of(new PostingNumber("61204417-0031-1")),
            "FBO",
            "MovingToOzon");

    assertThat(query.filter())
        .containsOnlyKeys(
            "logistic_return_date", "posting_numbers", "return_schema", "visual_status_name");
    assertThat(ReturnQuery.changed(from, from).filter())
        .containsOnlyKeys("visual_status_change_moment");
  }

  @Test
  void refusesQueriesThatOzonWouldRefuse() {
    Instant now = Instant.parse("2026-08-01T00:00:00Z");
    var many = Collections.nCopies(51, new PostingNumber("61204417-0031-1"));

    assertThatThrownBy(() -> ReturnQuery.changed(now, now.minusSeconds(1)))
        .hasMessage("to must not be before from");
    assertThatThrownBy(() -> new ReturnQuery(ReturnDate.RETURNED, now, now, many, null, null))
        .hasMessage("at most 50 postings, not 51");
    assertThatThrownBy(
            () -> new ReturnQuery(ReturnDate.RETURNED, now, now, List.of(), "RFBS", null))
        .hasMessage("scheme must be FBS or FBO, not RFBS");
    assertThatThrownBy(() -> new ReturnId(0)).hasMessage("a return id is above zero, not 0");
  }

  private static Money roubles(String amount) {
    return new Money(new BigDecimal(amount), "RUB");
  }
}
