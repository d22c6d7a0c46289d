package dev.trestle.ozon.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.exemplar.ExemplarStatus.Check;
import dev.trestle.ozon.exemplar.ExemplarStatus.CheckedExemplar;
import dev.trestle.ozon.exemplar.ExemplarValidity.Item;
import dev.trestle.ozon.exemplar.ExemplarValidity.MarkValidity;
import dev.trestle.ozon.exemplar.ProductExemplars.Needs;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExemplarReaderTest {

  private static final PostingNumber POSTING = new PostingNumber("71530284-0012-1");
  private static final Sku TEA = new Sku(301877455);
  private static final Mark MARK =
      new Mark(Mark.MANDATORY_MARK, "010460000000000121abc\u001d93dEf1");

  @Test
  void readsExemplarsAndWhatTheyNeed() {
    PostingExemplars exemplars = exemplars("create-or-get-v6");

    assertThat(exemplars.posting()).isEqualTo(POSTING);
    assertThat(exemplars.products())
        .containsExactly(
            new ProductExemplars(
                TEA,
                2,
                new Needs(true, true, false, true, false, false, true),
                new BigDecimal("0.2"),
                new BigDecimal("1.5"),
                List.of(
                    new Exemplar(5001, null, false, null, true, List.of(MARK), BigDecimal.ZERO),
                    new Exemplar(
                        5002, "10702020/010126/0000001/01", false, null, false, List.of(), null))));
  }

  @Test
  void readsMarksOfTheOlderVersionAlike() {
    ProductExemplars older = exemplars("create-or-get-v5").products().getFirst();
    ProductExemplars today = exemplars("create-or-get-v6").products().getFirst();

    assertThat(older.exemplars())
        .usingRecursiveComparison()
        .ignoringFields("weight")
        .isEqualTo(today.exemplars());
    assertThat(older.needs()).isEqualTo(new Needs(true, true, false, false, false, false, false));
  }

  @Test
  void readsWhatTheCheckCameTo() {
    ExemplarStatus status = status("status-v5");

    assertThat(status.shipAvailable()).isFalse();
    assertThat(status.exemplars())
        .containsExactly(
            new CheckedExemplar(
                TEA,
                5001L,
                List.of(
                    new Check(
                        "mandatory_mark",
                        "010460000000000121abc",
                        "failed",
                        List.of("MARK_NOT_IN_CIRCULATION")),
                    new Check("gtd", "10702020/010126/0000001/01", "passed", List.of()),
                    new Check("weight", "0.3", "passed", List.of()))));
  }

  @Test
  void readsTheOlderCheckAlike() {
    assertThat(status("status-v4").exemplars())
        .containsExactly(
            new CheckedExemplar(
                TEA, null, status("status-v5").exemplars().getFirst().checks().subList(0, 2)));
  }

  @Test
  void readsTheValidityOfEachProduct() {
    assertThat(ExemplarReader.validity(OzonFixture.answer("exemplar/validate-v5")))
        .containsExactly(
            new ExemplarValidity(TEA, false, null, List.of(item(List.of("INVALID_LENGTH")))),
            new ExemplarValidity(new Sku(301877460), false, "PRODUCT_NOT_IN_POSTING", List.of()));
  }

  @Test
  void readsTheOlderValidityWithoutErrorsOfMarks() {
    assertThat(ExemplarReader.validity(OzonFixture.answer("exemplar/validate-v4")))
        .containsExactly(new ExemplarValidity(TEA, false, null, List.of(item(List.of()))));
  }

  @Test
  void takesAValidityWithoutProductsForUnreadable() {
    assertThatThrownBy(() -> ExemplarReader.validity(OzonFixture.json("{\"result\":[]}")))
        .hasMessage("products are missing");
  }

  private static Item item(List<String> errorsOfItsMark) {
    return new Item(
        false,
        List.of("MARKS_INVALID"),
        List.of(
            new MarkValidity(new Mark(Mark.MANDATORY_MARK, "0104600"), false, errorsOfItsMark)));
  }

  private static PostingExemplars exemplars(String name) {
    return ExemplarReader.exemplars(OzonFixture.answer("exemplar/" + name));
  }

  private static ExemplarStatus status(String name) {
    return ExemplarReader.status(OzonFixture.answer("exemplar/" + name));
  }
}
