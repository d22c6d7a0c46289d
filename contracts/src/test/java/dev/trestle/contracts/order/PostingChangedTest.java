package dev.trestle.contracts.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.Json;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published shape, held still by a golden record: it may grow, it must not change. */
class PostingChangedTest {

  private static final String SCHEMA = "/schemas/ozon.order.posting-changed.v1.json";
  private static final String GOLDEN = Fixtures.text("event/posting-changed.json").strip();

  @ParameterizedTest
  @ValueSource(strings = {"posting-changed", "posting-changed-whole"})
  void writesAndReadsTheGoldenRecords(String record) {
    String golden = Fixtures.text("event/" + record + ".json").strip();
    PostingChanged event = Json.read(golden, PostingChanged.class);

    assertThat(Json.write(event)).isEqualTo(golden);
    assertThat(Json.write(Json.read(Json.write(event.posting()), PostingSnapshot.class)))
        .isEqualTo(Json.write(event.posting()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"posting-changed", "posting-changed-whole"})
  void theGoldenRecordsFitThePublishedSchema(String record) {
    String golden = Fixtures.text("event/" + record + ".json");

    assertThat(schema().validate(golden, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaNamesEveryFieldOfTheWholeRecord() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode whole = mapper.readTree(Fixtures.text("event/posting-changed-whole.json"));
    JsonNode schema = mapper.readTree(PostingChangedTest.class.getResourceAsStream(SCHEMA));

    assertThat(PostingChanged.class.getRecordComponents().length - 1).isEqualTo(7);
    assertThat(whole.size())
        .isEqualTo(PostingSnapshot.class.getRecordComponents().length + 7)
        .isEqualTo(schema.path("properties").size());
    assertKnown(whole, schema);
  }

  private static void assertKnown(JsonNode value, JsonNode schema) {
    value
        .properties()
        .forEach(field -> {
          assertThat(schema.path("properties").has(field.getKey())).as(field.getKey()).isTrue();
          assertKnown(field.getValue(), schema.path("properties").path(field.getKey()));
        });
    if (value.isArray()) {
      value.forEach(element -> assertKnown(element, schema.path("items")));
    }
  }

  @Test
  void theIdIsOneOfPostingAndVersion() {
    assertThat(Json.read(GOLDEN, PostingChanged.class).eventId())
        .isEqualTo("posting:71530284-0012-1:2");
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
        .getSchema(PostingChangedTest.class.getResourceAsStream(SCHEMA));
  }
}
