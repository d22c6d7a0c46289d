package dev.trestle.ozon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.catalogue.OzonMethod.Limit;
import dev.trestle.ozon.catalogue.OzonMethod.Owner;
import dev.trestle.ozon.catalogue.OzonMethod.Retirement;
import dev.trestle.ozon.catalogue.OzonMethod.Verb;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodCatalogueTest {

  /** Of the references of April 2025 (144 methods) and April 2026 (422), merged. */
  private static final int OF_THE_REFERENCES = 439;

  private static final Set<String> NEWER =
      Set.of(
          "/v2/actions/candidates",
          "/v2/actions/products",
          "/v2/review/count",
          "/v2/review/info",
          "/v2/review/list",
          "/v1/actions/products/update",
          "/v1/finance/accrual/by-day",
          "/v1/finance/accrual/postings",
          "/v1/finance/accrual/types",
          "/v2/posting/digital/list",
          "/v2/posting/fbs/package-label/get",
          "/v2/product/pictures/import",
          "/v3/posting/fbo/list",
          "/v3/posting/fbs/package-label/create",
          "/v4/posting/fbs/list",
          "/v4/posting/fbs/unfulfilled/list");

  private final MethodCatalogue catalogue = new MethodCatalogue();

  @Test
  void holdsEveryMethodOfTheReferencesAndTheNewerOnes() {
    assertThat(count(method -> !NEWER.contains(method.path()))).isEqualTo(OF_THE_REFERENCES);
    assertThat(count(method -> NEWER.contains(method.path()))).isEqualTo(NEWER.size());
  }

  @Test
  void countsWhatTheDataFileSays() {
    assertThat(count(method -> method.verb() == Verb.GET)).isEqualTo(6);
    assertThat(count(OzonMethod::writes)).isEqualTo(198);
    assertThat(count(method -> method.owner() == Owner.ORDER)).isEqualTo(150);
    assertThat(count(method -> method.owner() == Owner.CATALOG)).isEqualTo(264);
    assertThat(count(method -> method.owner() == Owner.FINANCE)).isEqualTo(31);
    assertThat(count(method -> method.owner() == Owner.GATEWAY)).isEqualTo(10);
    assertThat(count(method -> method.successor() != null)).isEqualTo(43);
    assertThat(count(method -> method.switchedOff() != null)).isEqualTo(48);
  }

  @Test
  void findsTheMethodOfAPathWithItsParameterFilledIn() {
    OzonMethod file = catalogue.require("/v1/cargoes-label/file/5f2c-77b0");

    assertThat(file.path()).isEqualTo("/v1/cargoes-label/file/{file_guid}");
    assertThat(file.verb()).isEqualTo(Verb.GET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/cargoes-label/file/",
        "/v1/cargoes-label/file/a/b",
        "/v1/cargoes-label/file/..",
        "/v1/cargoes-label/file/%2e%2e",
        "/v1/cargoes-label/file/a?b=c",
        "/v9/posting/fbs/get",
        "v3/posting/fbs/get",
        "/v3/posting/fbs/get/",
        ""
      })
  void doesNotKnowAPathThatIsNoMethod(String path) {
    assertThat(catalogue.find(path)).isEmpty();
    assertThatThrownBy(() -> catalogue.require(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(path + " is not in Ozon's method catalogue");
  }

  @Test
  void leadsFromEachSuccessorOnWithoutACircle() {
    for (OzonMethod method : catalogue.all()) {
      Set<String> way = new HashSet<>();
      OzonMethod step = method;
      while (step.successor() != null) {
        assertThat(way.add(step.path())).as("a circle at " + step.path()).isTrue();
        step = catalogue.require(step.successor());
      }
    }
  }

  @Test
  void givesAMethodWithASuccessorItsLastDay() {
    assertThat(catalogue.all())
        .filteredOn(method -> method.successor() != null)
        .isNotEmpty()
        .allMatch(method -> method.switchedOff() != null);
  }

  @Test
  void knowsWhatAMethodReplaces() {
    assertThat(catalogue.predecessors(catalogue.require("/v4/posting/fbs/list")))
        .extracting(OzonMethod::path)
        .containsExactly("/v3/posting/fbs/list");
    assertThat(catalogue.predecessors(catalogue.require("/v1/finance/accrual/by-day")))
        .extracting(OzonMethod::path)
        .containsExactly("/v3/finance/transaction/list", "/v3/finance/transaction/totals");
    assertThat(catalogue.predecessors(catalogue.require("/v1/roles"))).isEmpty();
  }

  @Test
  void keepsTheLimitsOfMethodsAndItems() {
    OzonMethod stocks = catalogue.require("/v2/products/stocks");
    assertThat(stocks.limits()).containsExactly(new Limit(80, Duration.ofMinutes(1)));
    assertThat(stocks.itemLimits()).containsExactly(new Limit(1, Duration.ofSeconds(30)));
    assertThat(stocks.batch()).isEqualTo(100);
    OzonMethod prices = catalogue.require("/v1/product/import/prices");
    assertThat(prices.itemLimits()).containsExactly(new Limit(10, Duration.ofHours(1)));
    assertThat(prices.batch()).isEqualTo(1000);
    assertThat(catalogue.require("/v1/draft/create").limits())
        .containsExactly(
            new Limit(2, Duration.ofMinutes(1)),
            new Limit(50, Duration.ofHours(1)),
            new Limit(500, Duration.ofHours(24)));
    assertThat(count(method -> !method.limits().isEmpty())).isEqualTo(13);
    assertThat(count(method -> !method.itemLimits().isEmpty())).isEqualTo(3);
    assertThat(count(method -> method.batch() > 0)).isEqualTo(45);
  }

  @Test
  void tellsWritesFromReads() {
    assertThat(
            List.of(
                "/v4/posting/fbs/ship",
                "/v1/pricing-strategy/status",
                "/v2/chat/read",
                "/v1/report/warehouse/stock",
                "/v2/fbs/posting/delivered",
                "/v1/return/giveout/barcode-reset",
                "/v1/chat/send/file"))
        .allMatch(path -> catalogue.require(path).writes());
    assertThat(
            List.of(
                "/v1/product/import/info",
                "/v1/draft/create/info",
                "/v2/posting/fbs/act/check-status",
                "/v5/fbs/posting/product/exemplar/validate",
                "/v2/posting/fbs/package-label",
                "/v1/notification/check",
                "/v1/supply-order/content/update/status"))
        .noneMatch(path -> catalogue.require(path).writes());
  }

  @Test
  void countsAMethodAsLeavingSixtyDaysBeforeItsLastOne() {
    OzonMethod method = catalogue.require("/v3/posting/fbs/list");
    LocalDate off = LocalDate.of(2026, 8, 31);

    assertThat(method.retirement(off.minusDays(61))).isEqualTo(Retirement.NONE);
    assertThat(method.retirement(off.minusDays(60))).isEqualTo(Retirement.SOON);
    assertThat(method.retirement(off.minusDays(1))).isEqualTo(Retirement.SOON);
    assertThat(method.retirement(off)).isEqualTo(Retirement.OFF);
    assertThat(catalogue.require("/v1/roles").retirement(off)).isEqualTo(Retirement.NONE);
  }

  private long count(Predicate<OzonMethod> matching) {
    return catalogue.all().stream().filter(matching).count();
  }
}
