package dev.trestle.ozon.warehouse;

import static dev.trestle.ozon.Answered.nextMethodIsGone;
import static dev.trestle.ozon.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class WarehouseCallsIT {

  @Inject WarehouseCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void listsWarehousesInBothVersionsAlike() {
    var today = ok(calls.warehouses(caller(), null));
    nextMethodIsGone();
    var older = ok(calls.warehouses(caller(), null));

    assertThat(today.items()).isNotEmpty();
    assertThat(today.next()).isNull();
    assertThat(older.next()).isNull();
    assertThat(older.items())
        .usingRecursiveComparison()
        .ignoringFields("address", "utcOffset")
        .isEqualTo(today.items());
  }

  @Test
  void listsDeliveryMethodsInBothVersionsAlike() {
    WarehouseId first = ok(calls.warehouses(caller(), null)).items().getFirst().id();
    var all = ok(calls.deliveryMethods(caller(), Set.of(), null));
    var today = ok(calls.deliveryMethods(caller(), Set.of(first), null));
    nextMethodIsGone();
    var older = ok(calls.deliveryMethods(caller(), Set.of(first), null));

    assertThat(all.items()).hasSizeGreaterThan(today.items().size());
    assertThat(today.items()).isNotEmpty().allMatch(method -> method.warehouseId().equals(first));
    assertThat(older.items())
        .usingRecursiveComparison()
        .ignoringFields("integration", "express")
        .isEqualTo(today.items());
  }

  private Caller caller() {
    return Caller.sweep(accounts.withId(1).orElseThrow());
  }
}
