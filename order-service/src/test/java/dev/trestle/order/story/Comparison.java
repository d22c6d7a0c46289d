package dev.trestle.order.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Our rows of one seller against Ozon's truth, and their versions against history and events. */
final class Comparison {

  private final long seller;
  private final Service service;

  Comparison(long seller, Service service) {
    this.seller = seller;
    this.service = service;
  }

  void check(Map<String, JsonNode> truth) {
    List<Row> rows =
        service.sql(
            "select posting_number, version, detailed, cast(snapshot as text) as snapshot"
                + " from posting where seller_id = $1 order by posting_number",
            seller);
    assertThat(rows.stream().map(row -> row.getString("posting_number")))
        .as("known postings")
        .isEqualTo(List.copyOf(new TreeSet<>(truth.keySet())));
    for (Row row : rows) {
      String number = row.getString("posting_number");
      compare(number, Http.json(row.getString("snapshot")), truth.get(number));
      assertThat(row.getBoolean("detailed")).as("%s is detailed", number).isTrue();
      checkPosting(number, row.getLong("version"));
    }
    checkVersions("ozon_order", "order");
    assertThat(
            service.count(
                "select count(*) from inbox where seller_id = $1 and set_aside is not null",
                seller))
        .as("pushes set aside")
        .isZero();
  }

  /** What follows the orders. */
  void check(AfterSales truth) {
    assertThat(states("status", "returns")).as("returns").isEqualTo(truth.returns());
    assertThat(states("status", "cancellation")).as("applications").isEqualTo(truth.applications());
    String chat =
        "concat_ws(' ', snapshot ->> 'status', coalesce(snapshot ->> 'last_message_id', '0'),"
            + " snapshot ->> 'unread_count')";
    assertThat(states(chat, "chat")).as("chats").isEqualTo(truth.chats());
    checkVersions("returns", "return");
    checkVersions("cancellation", "cancellation");
    checkVersions("chat", "chat");
  }

  private Map<String, String> states(String state, String table) {
    String sql = "select id, %s as state from %s where seller_id = $1".formatted(state, table);
    return service.sql(sql, seller).stream()
        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getString("state")));
  }

  private static void compare(String number, JsonNode ours, JsonNode told) {
    JsonNode truth = told.path("posting");
    boolean fbo = told.path("scheme").asText().equals("fbo");
    assertThat(text(ours, "scheme")).as("scheme of %s", number).isEqualTo(text(told, "scheme"));
    same(number, "status", ours, truth);
    same(number, "substatus", ours, truth);
    same(number, "order_number", ours, truth);
    time(number, "in_process_at", ours, truth);
    assertThat(pieces(ours)).as("products of %s", number).isEqualTo(pieces(truth));
    if (!fbo) {
      same(number, "tracking_number", ours, truth);
      time(number, "shipment_date", ours, truth);
      time(number, "delivering_date", ours, truth);
      for (String what : Happening.REQUIREMENTS) {
        assertThat(skus(ours.path("packing").path("requirements").path(what)))
            .as("%s required of %s", what, number)
            .isEqualTo(skus(truth.path("requirements").path("products_requiring_" + what)));
      }
      assertThat(ours.path("cancellation").path("cancel_reason_id").asLong())
          .as("cancellation of %s", number)
          .isEqualTo(truth.path("cancellation").path("cancel_reason_id").asLong());
    }
  }

  private static void same(String number, String field, JsonNode ours, JsonNode truth) {
    assertThat(text(ours, field)).as("%s of %s", field, number).isEqualTo(text(truth, field));
  }

  private static void time(String number, String field, JsonNode ours, JsonNode truth) {
    assertThat(instant(ours, field)).as("%s of %s", field, number).isEqualTo(instant(truth, field));
  }

  private void checkPosting(String number, long last) {
    List<Row> history =
        service.sql(
            "select version, cast(snapshot as text) as snapshot from posting_history"
                + " where posting_number = $1 order by version",
            number);
    checkVersions("posting:" + number, "ozon.order.posting", number, last, history);
  }

  /**
   * @param kind as the topic calls it
   */
  private void checkVersions(String table, String kind) {
    for (Row row :
        service.sql("select id, version from " + table + " where seller_id = $1", seller)) {
      String id = row.getString("id");
      List<Row> history =
          service.sql(
              "select version, cast(snapshot as text) as snapshot from %s_history".formatted(table)
                  + " where seller_id = $1 and id = $2 order by version",
              seller,
              id);
      checkVersions(
          kind + ":" + seller + ":" + id,
          "ozon.order." + kind,
          id,
          row.getLong("version"),
          history);
    }
  }

  /** Versions 1 to the last, each told once, none equal to the one before. */
  private void checkVersions(
      String name, String topic, String aggregate, long last, List<Row> history) {
    List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
    assertThat(history.stream().map(row -> row.getLong("version")))
        .as("history of %s", name)
        .isEqualTo(expected);
    for (int each = 1; each < history.size(); each++) {
      assertThat(history.get(each).getString("snapshot"))
          .as("version %d of %s", each + 1, name)
          .isNotEqualTo(history.get(each - 1).getString("snapshot"));
    }
    List<Row> events =
        service.sql(
            "select ce_id from outbox where topic = $1 and aggregate_id = $2"
                + " and starts_with(ce_id, $3) order by id",
            topic,
            aggregate,
            name + ":");
    assertThat(events.stream().map(row -> row.getString("ce_id")))
        .as("events of %s", name)
        .isEqualTo(expected.stream().map(version -> name + ":" + version).toList());
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).isNull() ? "" : object.path(field).asText();
  }

  private static @Nullable Instant instant(JsonNode object, String field) {
    String text = text(object, field);
    return text.isEmpty() ? null : Instant.parse(text);
  }

  private static List<Long> skus(JsonNode list) {
    return list.valueStream().map(JsonNode::asLong).sorted().toList();
  }

  private static List<String> pieces(JsonNode posting) {
    return posting
        .path("products")
        .valueStream()
        .map(each -> each.path("sku").asText() + "x" + each.path("quantity"))
        .sorted()
        .toList();
  }
}
