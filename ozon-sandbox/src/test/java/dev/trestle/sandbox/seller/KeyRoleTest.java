package dev.trestle.sandbox.seller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRoleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/posting/cutoff/set",
        "/v3/posting/multiboxqty/set",
        "/v1/pass/list",
        "/v1/cancel-reason/list-by-order",
        "/v1/cancel-reason/list-by-posting",
        "/v4/posting/fbs/ship",
        "/v6/fbs/posting/product/exemplar/set",
        "/v1/carriage/approve"
      })
  void coversWhatASellerDoesWithItsPostings(String path) {
    assertThat(KeyRole.POSTING_FBS.covers(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3/chat/history",
        "/v1/posting/fbs/restrictions",
        "/v2/posting/fbs/act/get-pdf",
        "/v1/posting/fbs/cancel-reason",
        "/v1/cancel-reason/list-by-order",
        "/v3/posting/fbs/get",
        "/v4/posting/fbs/list",
        "/v2/posting/fbs/get-by-barcode",
        "/v2/posting/fbs/act/check-status",
        "/v5/fbs/posting/product/exemplar/status",
        "/v1/order/cancel/status",
        "/v1/analytics/stocks",
        "/v1/description-category/tree",
        "/v3/finance/transaction/totals",
        "/v4/product/info/stocks",
        "/v1/product/info/stocks-by-warehouse/fbs",
        "/v1/actions/products",
        "/v1/return/giveout/barcode",
        "/v1/roles"
      })
  void letsAReaderRead(String path) {
    assertThat(KeyRole.ADMIN_READ_ONLY.covers(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/products/stocks",
        "/v1/product/import/stocks",
        "/v1/product/import/prices",
        "/v1/product/digital/stocks/import",
        "/v1/pricing-strategy/status",
        "/v1/actions/products/activate",
        "/v1/actions/products/update",
        "/v2/posting/fbs/cancel",
        "/v4/posting/fbs/ship",
        "/v6/fbs/posting/product/exemplar/set",
        "/v6/fbs/posting/product/exemplar/create-or-get",
        "/v1/return/giveout/barcode-reset",
        "/v2/chat/read",
        "/v1/review/change-status",
        "/v1/posting/cutoff/set",
        "/v1/notification/set"
      })
  void letsNoReaderWrite(String path) {
    assertThat(KeyRole.ADMIN_READ_ONLY.covers(path)).isFalse();
  }
}
