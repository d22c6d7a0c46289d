package dev.trestle.order.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.order.access.Role;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.OzonMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderMethodsTest {

  private final OrderMethods methods = new OrderMethods(new MethodCatalogue());

  @Test
  void hasEveryMethodOfTheOrderAreaAndNoOther() {
    assertThat(methods.all())
        .hasSizeGreaterThan(100)
        .allSatisfy(each -> assertThat(each.owner()).isEqualTo(OzonMethod.Owner.ORDER));
    assertThat(methods.require("/v3/posting/fbs/get").path()).isEqualTo("/v3/posting/fbs/get");
  }

  @ParameterizedTest
  @CsvSource({
    "/v3/product/list, catalog-service",
    "/v2/finance/realization, finance-service",
    "/v1/roles, crm-gateway"
  })
  void namesTheServiceThatHasIt(String path, String service) {
    assertThatThrownBy(() -> methods.require(path))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageContaining(service);
  }

  @ParameterizedTest
  @CsvSource({
    "/v9/posting/fbs/get, there is /v3/posting/fbs/get",
    "/v2/posting/fbs/list, there is /v4/posting/fbs/list",
    "/v1/chat/history, there is /v3/chat/history"
  })
  void suggestsTodaysVersionOfAMethodThatIsUnknown(String path, String suggestion) {
    assertThatThrownBy(() -> methods.require(path))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageContaining(suggestion);
  }

  @ParameterizedTest
  @CsvSource({"/v1/no/such/method", "/v3/../v1/roles", "/"})
  void suggestsNothingWhereNothingIsLikeIt(String path) {
    assertThatThrownBy(() -> methods.require(path))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageEndingWith("is not in Ozon's method catalogue");
  }

  @Test
  void followsSuccessorsToTheEnd() {
    assertThat(methods.successor(methods.require("/v2/posting/fbs/get-by-barcode"))).isEmpty();
    assertThat(methods.successor(methods.require("/v4/fbs/posting/product/exemplar/set")))
        .get()
        .extracting(OzonMethod::path)
        .isEqualTo("/v6/fbs/posting/product/exemplar/set");
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/carriage/delivery/list, viewer",
    "/v1/carriage/create, operator",
    "/v3/posting/fbs/get, operator",
    "/v3/chat/history, operator",
    "/v2/returns/rfbs/list, operator",
    "/v1/rating/summary, viewer"
  })
  void letsViewersReadWhatTellsNothingOfBuyers(String path, String role) {
    assertThat(RawAccess.role(methods.require(path))).isEqualTo(role);
    assertThat(RawAccess.isAudited(methods.require(path))).isEqualTo(role.equals(Role.OPERATOR));
  }
}
