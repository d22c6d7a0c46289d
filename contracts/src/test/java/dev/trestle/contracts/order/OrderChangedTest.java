package dev.trestle.contracts.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.Json;
import org.junit.jupiter.api.Test;

/** The published shape, held still by a golden record: it may grow, it must not change. */
class OrderChangedTest {

  private static final String GOLDEN = Fixtures.text("event/order-changed.json").strip();

  @Test
  void writesAndReadsTheGoldenRecord() {
    OrderChanged event = Json.read(GOLDEN, OrderChanged.class);

    assertThat(Json.write(event)).isEqualTo(GOLDEN);
    assertThat(event.order().key()).isEqualTo("71530284-0019");
    assertThat(event.order().status()).isEqualTo("order_in_delivery");
    assertThat(Json.read(Json.write(event.order()), OrderSnapshot.class)).isEqualTo(event.order());
  }

  @Test
  void theGoldenRecordFitsThePublishedSchema() {
    assertThat(schema().validate(GOLDEN, InputFormat.JSON)).isEmpty();
    assertThat(
            schema().validate(GOLDEN.replace("\"version\":4", "\"version\":0"), InputFormat.JSON))
        .isNotEmpty();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            OrderChangedTest.class.getResourceAsStream(
                "/schemas/ozon.order.order-changed.v1.json"));
  }
}
