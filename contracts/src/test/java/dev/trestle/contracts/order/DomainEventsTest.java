package dev.trestle.contracts.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.Json;
import dev.trestle.contracts.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published shapes, held still by golden records: they may grow, they must not change. */
class DomainEventsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Golden records of one type; together they have every field. */
  private record Published(
      String type, Class<?> event, Class<? extends Snapshot> snapshot, List<String> records) {

    @Override
    public String toString() {
      return type;
    }
  }

  static Stream<Published> published() {
    return Stream.of(
        new Published(
            ReturnChanged.TYPE,
            ReturnChanged.class,
            ReturnSnapshot.class,
            List.of("return-changed", "return-changed-rfbs")),
        new Published(
            CancellationChanged.TYPE,
            CancellationChanged.class,
            CancellationSnapshot.class,
            List.of("cancellation-changed")),
        new Published(
            ChatChanged.TYPE, ChatChanged.class, ChatSnapshot.class, List.of("chat-changed")));
  }

  @ParameterizedTest
  @MethodSource("published")
  void areWrittenAndReadAsTheGoldenRecords(Published published) {
    for (String golden : goldens(published)) {
      assertThat(Json.write(Json.read(golden, published.event()))).isEqualTo(golden);
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void snapshotsSurviveTheirRow(Published published) {
    for (String golden : goldens(published)) {
      Snapshot snapshot = Json.read(golden, published.snapshot());

      assertThat(Json.read(Json.write(snapshot), published.snapshot())).isEqualTo(snapshot);
      assertThat(golden).contains(snapshot.key());
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void fitThePublishedSchemaWhichRefusesAVersionOfZero(Published published) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(published));
    for (String golden : goldens(published)) {
      assertThat(schema.validate(golden, InputFormat.JSON)).isEmpty();
      String wrong = golden.replaceFirst("\"version\":\\d+", "\"version\":0");
      assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void haveNoFieldThatTheSchemaDoesNotName(Published published) throws IOException {
    Set<String> written = new HashSet<>();
    for (String golden : goldens(published)) {
      MAPPER.readTree(golden).fieldNames().forEachRemaining(written::add);
    }
    JsonNode schema = MAPPER.readTree(schema(published));
    Set<String> named = new HashSet<>();
    schema.path("properties").fieldNames().forEachRemaining(named::add);

    int fields =
        published.snapshot().getRecordComponents().length
            + published.event().getRecordComponents().length
            - 1;
    assertThat(written).hasSize(fields).isEqualTo(named);
  }

  private static List<String> goldens(Published published) {
    return published.records().stream()
        .map(record -> Fixtures.text("event/" + record + ".json").strip())
        .toList();
  }

  private static InputStream schema(Published published) {
    return DomainEventsTest.class.getResourceAsStream("/schemas/" + published.type() + ".json");
  }
}
