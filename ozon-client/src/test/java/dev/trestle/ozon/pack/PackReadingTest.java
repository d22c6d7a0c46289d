package dev.trestle.ozon.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.posting.ProductQuantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackReadingTest {

  private static final PostingNumber FIRST = new PostingNumber("71530284-0012-1");
  private static final PostingNumber SECOND = new PostingNumber("71530284-0012-2");
  private static final Sku TEA = new Sku(301877455);
  private static final Sku PHONE = new Sku(301877460);

  @Test
  void readsTheNumbersOfThePackedPostings() {
    assertThat(PackCalls.numbers(OzonFixture.answer("pack/ship-split")))
        .containsExactly(FIRST, SECOND);
    assertThat(PackCalls.numbers(OzonFixture.json("{\"result\":\"71530284-0012-1\"}")))
        .containsExactly(FIRST);
    assertThatThrownBy(() -> PackCalls.numbers(OzonFixture.json("{\"result\":[]}")))
        .hasMessage("result is missing");
  }

  @Test
  void readsASplitWithoutWhatIsGone() {
    assertThat(SplitPosting.read(OzonFixture.answer("pack/split")))
        .isEqualTo(
            new SplitPosting(
                new SplitPosting.Part(FIRST, List.of(new ProductQuantity(TEA, 1))),
                List.of(new SplitPosting.Part(SECOND, List.of(new ProductQuantity(PHONE, 1))))));
  }

  @Test
  void readsRestrictions() {
    assertThat(Restrictions.read(OzonFixture.answer("pack/restrictions")))
        .isEqualTo(
            new Restrictions(
                FIRST,
                BigDecimal.ZERO,
                new BigDecimal("30000"),
                new BigDecimal("1200"),
                new BigDecimal("1200"),
                null,
                BigDecimal.ZERO,
                new BigDecimal("500000.5")));
  }

  @Test
  void readsCountries() {
    assertThat(CountryCalls.countries(OzonFixture.answer("pack/countries")))
        .containsExactly(new Country("Турция", "TR"), new Country("Армения", "AM"));
  }

  @Test
  void namesExemplarsOnlyWhereGiven() {
    assertThat(new PackedProduct(TEA, 2).body())
        .isEqualTo(Map.of("product_id", 301877455L, "quantity", 2));
    assertThat(new PackedProduct(TEA, 2, List.of(5001L, 5002L)).body())
        .isEqualTo(
            Map.of(
                "product_id", 301877455L, "quantity", 2, "exemplarsIds", List.of("5001", "5002")));
  }

  @Test
  void refusesCommandsThatSayNothing() {
    PackCalls calls = new PackCalls(null);

    assertThatThrownBy(() -> new PackedProduct(TEA, 0))
        .hasMessage("quantity must be 1 or more, not 0");
    assertThatThrownBy(() -> new PackedProduct(TEA, 2, List.of(5001L)))
        .hasMessage("exemplarIds must be 2 or none, not 1");
    assertThatThrownBy(() -> new PostingPackage(List.of()))
        .hasMessage("products must not be empty");
    assertThatThrownBy(() -> calls.ship(null, FIRST, List.of()))
        .hasMessage("packages must not be empty");
    assertThatThrownBy(() -> calls.split(null, FIRST, List.of(List.of())))
        .hasMessage("parts must be 2 or more, and none empty");
    assertThatThrownBy(() -> calls.setBoxes(null, FIRST, 0))
        .hasMessage("boxes must be 1 or more, not 0");
    assertThatThrownBy(() -> new CountryCalls(null).setCountry(null, FIRST, TEA, "tr"))
        .hasMessage("isoCode must be two capital letters, not tr");
  }
}
