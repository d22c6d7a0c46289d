package dev.trestle.ozon.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Money;
import dev.trestle.ozon.OzonFixture;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RfbsReaderTest {

  private static final ReturnId ID = new ReturnId(81_201);

  @Test
  void readsAListAndTheOneObjectOfTheSchema() {
    var list = RfbsReader.page(OzonFixture.answer("returns/rfbs-list"), 1);
    var object = RfbsReader.page(OzonFixture.answer("returns/rfbs-list-one-object"), 2);

    RfbsReturn request = list.items().getFirst();
    assertThat(list.next()).isEqualTo("v2:81201");
    assertThat(object.next()).isNull();
    assertThat(request.id()).isEqualTo(ID);
    assertThat(request.state()).isEqualTo("OnSellerApproval");
    assertThat(request.group()).isEqualTo("New");
    assertThat(request.moneyState()).isNull();
    assertThat(request.product().price()).isEqualTo(new Money(new BigDecimal("1990.50"), "RUB"));
    assertThat(object.items().getFirst().product().price())
        .isEqualTo(new Money(new BigDecimal("1990"), "RUB"));
    assertThat(object.items().getFirst().id()).isEqualTo(ID);
  }

  @Test
  void readsWhatMayBeDoneNow() {
    RfbsReturnDetail detail = RfbsReader.detail(OzonFixture.answer("returns/rfbs-get"), ID);

    assertThat(detail.actions())
        .containsExactly(
            new RfbsReturnDetail.Action(-1, "Отклонить"),
            new RfbsReturnDetail.Action(1020, "Компенсировать часть"));
    assertThat(detail.rejectionReasons().getFirst().commentRequired()).isTrue();
    assertThat(detail.defect()).isTrue();
    assertThat(detail.comment()).isEqualTo("Тестовые слова покупателя");
    assertThat(detail.warehouseId()).isEqualTo(1_020_000_100_001_000L);
  }

  @Test
  void tellsNothingOfTheBuyer() {
    RfbsReturnDetail detail = RfbsReader.detail(OzonFixture.answer("returns/rfbs-get"), ID);

    assertThat(detail.toString())
        .contains("81201")
        .doesNotContain("Покупатель", "слова", "photos.test");
    assertThat(new RfbsDecision.Reject(-1, 4, "тайна").toString()).doesNotContain("тайна");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> RfbsReader.detail(OzonFixture.json("{}"), ID))
        .hasMessage("returns is missing");
  }

  @Test
  void writesDecisionsInTheWordsOfBothVersions() {
    var part = new RfbsDecision.Compensate(1020, new BigDecimal("300.50"));
    var money = new RfbsDecision.ReturnMoney(7, new BigDecimal("120.10"));

    assertThat(part.fields()).isEqualTo(Map.of("compensation_amount", new BigDecimal("300.50")));
    assertThat(older(part).path()).isEqualTo("/v2/returns/rfbs/compensate");
    assertThat(older(part).body()).containsEntry("compensation_amount", "300.50");
    assertThat(older(money).body()).containsEntry("return_for_back_way", 121L);
    assertThat(older(new RfbsDecision.Verify(5, "Почтой")).body())
        .isEqualTo(Map.of("return_id", 81_201L, "return_method_description", "Почтой"));
    assertThat(older(new RfbsDecision.Receive(6)).path())
        .isEqualTo("/v2/returns/rfbs/receive-return");
    assertThat(older(new RfbsDecision.Reject(-1, 4, "Да")).body())
        .isEqualTo(Map.of("return_id", 81_201L, "rejection_reason_id", 4L, "comment", "Да"));
    assertThat(OlderDecision.of(ID, new RfbsDecision.Other(9, ""))).isEmpty();
  }

  @Test
  void refusesDecisionsThatOzonWouldRefuse() {
    assertThatThrownBy(() -> new RfbsDecision.Reject(-1, 4, " "))
        .hasMessage("a rejection needs a comment");
    assertThatThrownBy(() -> new RfbsDecision.Compensate(1020, BigDecimal.ZERO))
        .hasMessage("a compensation is above zero, not 0");
    assertThatThrownBy(() -> new RfbsDecision.ReturnMoney(7, new BigDecimal("-1")))
        .hasMessage("the way back costs zero or more, not -1");
  }

  private static OlderDecision older(RfbsDecision decision) {
    return OlderDecision.of(ID, decision).orElseThrow();
  }
}
