package dev.trestle.ozon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MethodsInUseTest {

  private static final LocalDate BEFORE = LocalDate.of(2026, 5, 1);
  private static final LocalDate NOTICE = LocalDate.of(2026, 8, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 9, 1);

  private final MethodCatalogue catalogue = new MethodCatalogue();

  /** The check of the build: it warns before it fails. */
  @Test
  void usesNoMethodThatIsOffWithoutItsSuccessor() {
    MethodsInUse inUse = MethodsInUse.ofTypedCalls();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    inUse.leaving(today).forEach(line -> System.out.println("[WARNING] in use: " + line));

    assertThat(inUse.paths()).contains("/v3/posting/fbs/get");
    assertThat(inUse.lost(today)).isEmpty();
  }

  @Test
  void warnsOfMethodsThatLeaveSoonAndOfThoseThatLeft() {
    MethodsInUse inUse = using("/v3/posting/fbs/list", "/v3/posting/fbs/get");

    assertThat(inUse.leaving(BEFORE)).isEmpty();
    assertThat(inUse.leaving(NOTICE))
        .containsExactly(
            "/v3/posting/fbs/list is switched off 2026-08-31, successor /v4/posting/fbs/list");
    assertThat(inUse.leaving(AFTER)).hasSize(1);
  }

  @Test
  void failsOnTheDayWhenTodaysVersionOfACallIsOff() {
    MethodsInUse inUse = using("/v3/posting/fbs/list");

    assertThat(inUse.lost(NOTICE)).isEmpty();
    assertThat(inUse.lost(AFTER)).containsExactly("/v3/posting/fbs/list");
  }

  @Test
  void letsAnOlderVersionStayBesideItsSuccessor() {
    assertThat(using("/v3/posting/fbs/list", "/v4/posting/fbs/list").lost(AFTER)).isEmpty();
  }

  @Test
  void failsForAMethodThatIsOffAndHasNoSuccessor() {
    assertThat(using("/v2/posting/fbs/product/change").lost(AFTER)).hasSize(1);
  }

  private MethodsInUse using(String... paths) {
    return new MethodsInUse(Set.of(paths), catalogue);
  }
}
