package dev.trestle.ozon.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExemplarBodiesTest {

  private static final PostingNumber POSTING = new PostingNumber("71530284-0012-1");
  private static final Sku TEA = new Sku(301877455);
  private static final Mark MARK = new Mark(Mark.MANDATORY_MARK, "0104600\u001d93dEf1");
  private static final Mark IMEI = new Mark("imei", "000000000000000");
  private static final Exemplar DECLARED =
      new Exemplar(5001, "10702020/1", false, null, true, List.of(MARK), null);

  @Test
  void listsMarksInTodaysVersion() {
    assertThat(ExemplarBodies.set(of(DECLARED)))
        .isEqualTo(
            body(
                Map.of(
                    "exemplar_id",
                    5001L,
                    "gtd",
                    "10702020/1",
                    "is_gtd_absent",
                    false,
                    "is_rnpt_absent",
                    true,
                    "marks",
                    List.of(Map.of("mark_type", "mandatory_mark", "mark", "0104600\u001d93dEf1"))),
                0));
  }

  @Test
  void namesMarksByFieldInTheOlderVersion() {
    assertThat(ExemplarBodies.olderSet(of(DECLARED)))
        .isEqualTo(
            body(
                Map.of(
                    "exemplar_id",
                    5001L,
                    "gtd",
                    "10702020/1",
                    "is_gtd_absent",
                    false,
                    "is_rnpt_absent",
                    true,
                    "mandatory_mark",
                    "0104600\u001d93dEf1"),
                0));
  }

  @Test
  void validatesWithoutIds() {
    assertThat(exemplar(ExemplarBodies.validate(of(DECLARED)))).containsOnlyKeys("gtd", "marks");
    assertThat(exemplar(ExemplarBodies.olderValidate(of(DECLARED))))
        .containsOnlyKeys("gtd", "mandatory_mark");
  }

  @Test
  void knowsWhatTheOlderVersionCannotSay() {
    assertThat(ExemplarBodies.fitOlder(of(DECLARED))).isTrue();
    assertThat(ExemplarBodies.fitOlder(of(Exemplar.marked(1, List.of(IMEI))))).isFalse();
    assertThat(ExemplarBodies.fitOlder(of(Exemplar.marked(1, List.of(MARK, MARK))))).isFalse();
    assertThat(
            ExemplarBodies.fitOlder(
                of(new Exemplar(1, null, true, null, true, List.of(), new BigDecimal("0.3")))))
        .isFalse();
  }

  @Test
  void refusesASetWithoutExemplars() {
    assertThatThrownBy(() -> new ExemplarProducts(POSTING, 0, Map.of()))
        .hasMessage("products must not be empty");
    assertThatThrownBy(() -> new ExemplarProducts(POSTING, 0, Map.of(TEA, List.of())))
        .hasMessage("products: 301877455 has no exemplars");
    assertThatThrownBy(() -> new ExemplarProducts(POSTING, -1, Map.of(TEA, List.of(DECLARED))))
        .hasMessage("boxes must not be negative");
    assertThatThrownBy(() -> new Mark("imei", " ")).hasMessage("mark must have a type and a code");
  }

  private static ExemplarProducts of(Exemplar exemplar) {
    return new ExemplarProducts(POSTING, 0, Map.of(TEA, List.of(exemplar)));
  }

  private static Map<String, Object> body(Map<String, Object> exemplar, int boxes) {
    return Map.of(
        "posting_number",
        "71530284-0012-1",
        "multi_box_qty",
        boxes,
        "products",
        List.of(Map.of("product_id", 301877455L, "exemplars", List.of(exemplar))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> exemplar(Map<String, Object> body) {
    var products = (List<Map<String, Object>>) body.get("products");
    return ((List<Map<String, Object>>) products.getFirst().get("exemplars")).getFirst();
  }
}
