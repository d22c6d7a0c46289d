package dev.trestle.ozon.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.OzonFixture;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarehouseReaderTest {

  private static final WarehouseId SOUTH = new WarehouseId(1_020_000_100_001_000L);

  @Test
  void readsWarehousesOfBothVersionsAlike() {
    var today = WarehouseReader.todaysPage(OzonFixture.answer("warehouse/list-v2"));
    var older = WarehouseReader.olderPage(OzonFixture.answer("warehouse/list-v1"), 200, null);

    OzonWarehouse warehouse = today.items().getFirst();
    OzonWarehouse same = older.items().getFirst();
    assertThat(today.next()).isEqualTo("v2:bmV4dA");
    assertThat(older.next()).isNull();
    assertThat(warehouse.id()).isEqualTo(SOUTH);
    assertThat(warehouse.workingDays())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    assertThat(warehouse.utcOffset()).isEqualTo("+03:00");
    assertThat(same.address()).isNull();
    assertThat(same)
        .usingRecursiveComparison()
        .ignoringFields("address", "utcOffset")
        .isEqualTo(warehouse);
  }

  @Test
  void readsDeliveryMethodsOfBothVersionsAlike() {
    var today = DeliveryMethodReader.todaysPage(OzonFixture.answer("warehouse/methods-v2"));
    var older =
        DeliveryMethodReader.olderPage(
            OzonFixture.answer("warehouse/methods-v1"), Set.of(SOUTH), "v1:50");

    DeliveryMethod method = today.items().getFirst();
    assertThat(today.next()).isNull();
    assertThat(older.next()).isEqualTo("v1:51");
    assertThat(method.id()).isEqualTo(new DeliveryMethodId(1_030_900_100_001_001L));
    assertThat(method.warehouseId()).isEqualTo(SOUTH);
    assertThat(method.packingMinutes()).isEqualTo(1440);
    assertThat(method.integration()).isEqualTo("non_integrated");
    assertThat(older.items().getFirst())
        .usingRecursiveComparison()
        .ignoringFields("integration", "express")
        .isEqualTo(method);
  }

  @Test
  void filtersOlderPagesByWarehouse() {
    var page =
        DeliveryMethodReader.olderPage(
            OzonFixture.answer("warehouse/methods-v1"), Set.of(new WarehouseId(5)), null);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEqualTo("v1:1");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> WarehouseReader.todaysPage(OzonFixture.json("{}")))
        .hasMessage("warehouses is missing");
    assertThatThrownBy(() -> DeliveryMethodReader.todaysPage(OzonFixture.json("{}")))
        .hasMessage("delivery_methods is missing");
  }
}
