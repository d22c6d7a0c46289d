package dev.trestle.ozon.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.Money;
import dev.trestle.contracts.WireObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PostingReaderTest {

  private static final String V3 =
      """
      {"posting_number":"71530284-0012-1","order_id":"88120450177","order_number":"71530284-0012",
       "status":"awaiting_packaging","substatus":"","in_process_at":"2026-03-02T09:41:07Z",
       "shipment_date":"2026-03-04T12:00:00Z","delivering_date":null,"tracking_number":"",
       "tpl_integration_type":"ozon","customer":null,"addressee":null,
       "delivery_method":{"id":22605113874000,"name":"Тверь","warehouse_id":22605113874000},
       "cancellation":{"cancel_reason_id":0,"cancel_reason":"","cancellation_type":""},
       "products":[{"price":"279.5000","currency_code":"RUB","offer_id":"чай/250","name":"Чай",
                    "sku":301877455,"quantity":2}]}
      """;

  @Test
  void readsBothWaysOfWritingAPriceAsOneRecord() throws Exception {
    OzonPosting v3 = read(V3);
    OzonPosting v4 =
        read(
            V3.replace(
                "\"price\":\"279.5000\",\"currency_code\":\"RUB\"",
                "\"price\":{\"amount\":\"279.50\",\"currency\":\"RUB\"}"));

    assertThat(v4).isEqualTo(v3);
    assertThat(v3.products().getFirst().price())
        .isEqualTo(new Money(new BigDecimal("279.5"), "RUB"));
  }

  @Test
  void takesEmptyTextAndNullForUnknown() throws Exception {
    OzonPosting posting = read(V3);

    assertThat(posting.orderId()).isEqualTo(88_120_450_177L);
    assertThat(posting.substatus()).isNull();
    assertThat(posting.deliveringDate()).isNull();
    assertThat(posting.trackingNumber()).isNull();
    assertThat(posting.cancellation()).isNull();
  }

  @Test
  void namesTheStatusThatIsMissing() {
    assertThatThrownBy(() -> read(V3.replace("\"status\":\"awaiting_packaging\",", "")))
        .hasMessage("status is missing");
  }

  private static OzonPosting read(String json) throws Exception {
    return PostingReader.read(new WireObject(new ObjectMapper().readTree(json)));
  }
}
