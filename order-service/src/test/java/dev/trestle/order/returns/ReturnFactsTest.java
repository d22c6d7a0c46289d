package dev.trestle.order.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.ReturnKey;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.order.ReturnSnapshot;
import dev.trestle.ozon.returns.OzonReturn;
import dev.trestle.ozon.returns.ReturnId;
import dev.trestle.ozon.returns.RfbsReturn;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnFactsTest {

  private static final SellerId SELLER = new SellerId(100001);
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  private static final Money PRICE = new Money(new BigDecimal("279.5"), "RUB");

  @Test
  void daysAndCostsOfStorageMakeNoNewVersion() {
    ReturnSnapshot today = ReturnFacts.of(SELLER, waiting(3L, "45.5"));
    ReturnSnapshot tomorrow = ReturnFacts.of(SELLER, waiting(4L, "60"));

    assertThat(tomorrow).isEqualTo(today);
    assertThat(today.logistic().arrivedAt()).isEqualTo(NOON);
  }

  @Test
  void readsAReturnOfEitherScheme() {
    ReturnSnapshot fbs = ReturnFacts.of(SELLER, waiting(3L, "45.5"));

    assertThat(fbs.returnId()).isEqualTo(ReturnKey.of(1000417001));
    assertThat(fbs.scheme()).isEqualTo("fbs");
    assertThat(fbs.orderNumber()).isEqualTo(new OrderNumber("71530284-0012"));
    assertThat(fbs.status()).isEqualTo("ArrivedAtReturnPlace");
    assertThat(fbs.product())
        .isEqualTo(new ReturnSnapshot.Product(new Sku(301877455), "tea", "Tea", 2L, PRICE));
    assertThat(fbs.compensationStatus()).isNull();
  }

  @Test
  void anRfbsRequestHasAKeyOfItsOwn() {
    ReturnSnapshot rfbs =
        ReturnFacts.of(
            SELLER,
            new RfbsReturn(
                new ReturnId(1000417001),
                "R-1",
                new PostingNumber("71530284-0013-1"),
                null,
                NOON,
                new RfbsReturn.Product(null, "tea", "Tea", PRICE),
                "OnSellerApproval",
                "Waits",
                "New",
                null));

    assertThat(rfbs.key()).isEqualTo("rfbs-1000417001");
    assertThat(rfbs.scheme()).isEqualTo("rfbs");
    assertThat(rfbs.orderNumber()).isNull();
    assertThat(rfbs.statusGroup()).isEqualTo("New");
  }

  private static OzonReturn waiting(@Nullable Long days, String cost) {
    return new OzonReturn(
        new ReturnId(1000417001),
        "FBS",
        "ClientReturn",
        null,
        new PostingNumber("71530284-0012-1"),
        88120450177L,
        "71530284-0012",
        null,
        new OzonReturn.Place(5L, "Tver", null),
        new OzonReturn.Product(new Sku(301877455), "tea", "Tea", 2L, PRICE, null),
        new OzonReturn.Status(3L, "ArrivedAtReturnPlace", "Arrived", NOON),
        null,
        new OzonReturn.Logistic(NOON, null, null, null, null),
        new OzonReturn.Storage(
            NOON, NOON, days, new Money(new BigDecimal(cost), "RUB"), null, null));
  }
}
