package dev.trestle.contracts.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.Json;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The published shape, held still by a golden record: it may grow, it must not change. */
class PostingChangedTest {

  private static final String GOLDEN = Fixtures.text("event/posting-changed.json").strip();

  @Test
  void writesAndReadsTheGoldenRecord() {
    PostingChanged event = Json.read(GOLDEN, PostingChanged.class);

    assertThat(Json.write(event)).isEqualTo(GOLDEN);
    assertThat(event.eventId()).isEqualTo("posting:71530284-0012-1:2");
  }

  @Test
  void theGoldenRecordFitsThePublishedSchema() {
    assertThat(schema().validate(GOLDEN, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesAVersionOfZero() {
    String wrong = GOLDEN.replace("\"version\":2", "\"version\":0");

    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void causesAreWrittenAsTheirWireNames() {
    assertThat(Arrays.stream(Cause.values()).map(Json::write))
        .containsExactlyElementsOf(
            Arrays.stream(Cause.values()).map(cause -> '"' + cause.wireName() + '"').toList());
  }

  @Test
  void namesTheFieldsThatDiffer() {
    PostingSnapshot after = Json.read(GOLDEN, PostingChanged.class).posting();
    String before = Json.write(after).replace("awaiting_packaging", "awaiting_deliver");

    assertThat(SnapshotDifference.between(Json.read(before, PostingSnapshot.class), after))
        .containsExactly("status");
    assertThat(SnapshotDifference.between(after, after)).isEmpty();
    assertThat(SnapshotDifference.between(null, after)).contains("posting_number", "products");
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            PostingChangedTest.class.getResourceAsStream(
                "/schemas/ozon.order.posting-changed.v1.json"));
  }
}
