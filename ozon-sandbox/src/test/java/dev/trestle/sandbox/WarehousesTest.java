package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.types.ShapeCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarehousesTest {

  private static final String WAREHOUSES = "/v2/warehouse/list";
  private static final String METHODS = "/v2/delivery-method/list";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void pagesThroughWarehousesByCursor() {
    JsonNode first = ozon(WAREHOUSES, "{\"limit\":1}");
    JsonNode second =
        ozon(WAREHOUSES, "{\"limit\":1,\"cursor\":\"" + first.path("cursor").textValue() + "\"}");

    assertThat(first.path("has_next").booleanValue()).isTrue();
    assertThat(second.path("has_next").booleanValue()).isFalse();
    assertThat(second.path("cursor").textValue()).isEmpty();
    assertThat(first.at("/warehouses/0/status").textValue()).isEqualTo("created");
    assertThat(first.at("/warehouses/0/working_days/0").textValue()).isEqualTo("MONDAY");
    assertThat(first.at("/warehouses/0/warehouse_id").longValue())
        .isNotEqualTo(second.at("/warehouses/0/warehouse_id").longValue())
        .isGreaterThan(Integer.MAX_VALUE);
  }

  @Test
  void findsWarehousesByIdsWrittenAsTexts() {
    long id = ozon(WAREHOUSES, "{\"limit\":1}").at("/warehouses/0/warehouse_id").longValue();
    JsonNode found = ozon(WAREHOUSES, "{\"limit\":9,\"warehouse_ids\":[\"" + id + "\"]}");

    assertThat(found.path("warehouses")).hasSize(1);
  }

  @Test
  void listsTheSameWarehousesInTheOlderVersion() {
    JsonNode all = ozon("/v1/warehouse/list", "{}").path("result");
    JsonNode second = ozon("/v1/warehouse/list", "{\"limit\":1,\"offset\":1}").path("result");

    assertThat(all.findValuesAsText("warehouse_id"))
        .isEqualTo(ozon(WAREHOUSES, "{\"limit\":200}").findValuesAsText("warehouse_id"));
    assertThat(second.path(0)).isEqualTo(all.path(1));
    assertThat(all.at("/0/working_days/0").isNumber()).isTrue();
  }

  @Test
  void aPostingsWarehouseAndMethodAreInTheLists() {
    JsonNode posting = sandbox.get(sandbox.create("{}")).body().path("result");
    long method = posting.at("/delivery_method/id").longValue();
    long warehouse = posting.at("/delivery_method/warehouse_id").longValue();

    String body =
        "{\"limit\":9,\"filter\":{\"delivery_method_ids\":[\""
            + method
            + "\"],\"warehouse_ids\":[\""
            + warehouse
            + "\"],\"status\":[\"ACTIVE\"]}}";
    JsonNode found = ozon(METHODS, body).path("delivery_methods");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/name")).isEqualTo(posting.at("/delivery_method/name"));
    String older = "{\"limit\":9,\"filter\":{\"warehouse_id\":" + warehouse + "}}";
    assertThat(ozon("/v1/delivery-method/list", older).at("/result/0/id").longValue())
        .isEqualTo(method);
  }

  @Test
  void pagesThroughMethodsInBothDirections() {
    JsonNode all = ozon(METHODS, "{\"limit\":100}");
    JsonNode last = ozon(METHODS, "{\"limit\":1,\"sort_dir\":\"DESC\"}");
    int size = all.path("delivery_methods").size();

    assertThat(last.at("/delivery_methods/0"))
        .isEqualTo(all.path("delivery_methods").get(size - 1));
    assertThat(last.path("has_next").booleanValue()).isTrue();
    JsonNode older = ozon("/v1/delivery-method/list", "{\"limit\":1}");
    assertThat(older.path("has_next").booleanValue()).isTrue();
    assertThat(older.path("result")).hasSize(1);
  }

  @Test
  void keepsOzonsLimits() {
    assertThat(status(WAREHOUSES, "{}")).isEqualTo(400);
    assertThat(status(WAREHOUSES, "{\"limit\":201}")).isEqualTo(400);
    assertThat(status(WAREHOUSES, "{\"limit\":1,\"cursor\":\"*\"}")).isEqualTo(400);
    assertThat(status(METHODS, "{\"limit\":101}")).isEqualTo(400);
    assertThat(status(METHODS, "{\"limit\":1,\"sort_dir\":\"UP\"}")).isEqualTo(400);
    assertThat(status("/v1/delivery-method/list", "{\"limit\":51}")).isEqualTo(400);
    assertThat(status("/v1/warehouse/list", "{\"limit\":201}")).isEqualTo(400);
  }

  @Test
  void tellsWhatAKeyMayDoAndForHowLong() {
    JsonNode roles = ozon("/v1/roles", "{}");

    assertThat(roles.path("expires_at").textValue()).isEqualTo("2026-12-13T09:30:15Z");
    assertThat(roles.at("/roles/0/name").textValue()).isEqualTo("Admin");
    assertThat(roles.at("/roles/0/methods").toString())
        .contains("\"/v2/warehouse/list\"", "\"/v1/roles\"", "\"/v3/product/import\"");
    assertThat(roles.at("/roles/0/methods")).hasSameSizeAs(ShapeCheck.methods());
  }

  private JsonNode ozon(String path, String body) {
    var answer = sandbox.ozon(path, body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private int status(String path, String body) {
    return sandbox.ozon(path, body).status();
  }
}
