package dev.trestle.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** One posting: our row against Ozon's truth, its versions against its events. */
final class Comparison {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String number;
  private final Shop shop;
  private final Service service;

  Comparison(String number, Shop shop, Service service) {
    this.number = number;
    this.shop = shop;
    this.service = service;
  }

  void check() {
    Row row =
        service
            .sql(
                "select version, detailed, snapshot from posting where posting_number = $1", number)
            .getFirst();
    JsonNode ours = parse(row.getString("snapshot"));
    JsonNode truth = shop.truth(number).path("posting");
    assertThat(row.getBoolean("detailed")).as("%s is detailed", number).isTrue();
    assertThat(text(ours, "status")).as("status of %s", number).isEqualTo(text(truth, "status"));
    assertThat(text(ours, "substatus")).as("substatus").isEqualTo(text(truth, "substatus"));
    assertThat(text(ours, "tracking_number")).isEqualTo(text(truth, "tracking_number"));
    assertThat(pieces(ours)).as("products of %s", number).isEqualTo(pieces(truth));
    checkVersions(row.getLong("version"));
  }

  private void checkVersions(long last) {
    List<Row> history =
        service.sql(
            "select version, snapshot from posting_history where posting_number = $1 order by version",
            number);
    List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
    assertThat(history.stream().map(row -> row.getLong("version"))).isEqualTo(expected);
    for (int each = 1; each < history.size(); each++) {
      assertThat(history.get(each).getString("snapshot"))
          .as("version %d of %s", each + 1, number)
          .isNotEqualTo(history.get(each - 1).getString("snapshot"));
    }
    List<Row> events =
        service.sql(
            "select ce_id from outbox where topic = 'ozon.order.posting' and aggregate_id = $1"
                + " order by id",
            number);
    assertThat(events.stream().map(row -> row.getString("ce_id")))
        .as("events of %s", number)
        .isEqualTo(expected.stream().map(version -> "posting:" + number + ":" + version).toList());
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).isNull() ? "" : object.path(field).asText();
  }

  private static List<String> pieces(JsonNode posting) {
    List<String> pieces = new ArrayList<>();
    posting
        .path("products")
        .forEach(each -> pieces.add(each.path("sku").asText() + "x" + each.path("quantity")));
    return pieces;
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException ourOwn) {
      throw new AssertionError(ourOwn);
    }
  }
}
