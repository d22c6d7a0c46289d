package dev.trestle.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom among the modules; each rule first proves that it has something to look at. */
class ModuleWallsTest {

  /** Root packages of the modules. */
  private static final Map<String, String> PACKAGES =
      new TreeMap<>(
          Map.of(
              "contracts", "dev.trestle.contracts",
              "messaging", "dev.trestle.messaging",
              "ozon-client", "dev.trestle.ozon",
              "webhook-ingress", "dev.trestle.ingress",
              "order-service", "dev.trestle.order",
              "ozon-sandbox", "dev.trestle.sandbox",
              "local-stack", "dev.trestle.localstack"));

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "contracts", Set.of(),
          "messaging", Set.of("contracts"),
          "ozon-client", Set.of("contracts"),
          "webhook-ingress", Set.of("contracts"),
          "order-service", Set.of("contracts", "messaging", "ozon-client"),
          "ozon-sandbox", Set.of(),
          "local-stack", Set.of());

  static Set<String> modules() {
    return PACKAGES.keySet();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void knowsOnlyTheModulesThatItMay(String module) {
    Path classes = Path.of(System.getProperty("trestle.root"), module, "target", "classes");
    JavaClasses ours = new ClassFileImporter().importPath(classes);
    assertThat(ours).isNotEmpty().allMatch(each -> each.getName().startsWith(PACKAGES.get(module)));

    String[] forbidden =
        PACKAGES.entrySet().stream()
            .filter(other -> !other.getKey().equals(module))
            .filter(other -> !MAY_KNOW.get(module).contains(other.getKey()))
            .map(other -> other.getValue() + "..")
            .toArray(String[]::new);
    assertThat(Arrays.asList(forbidden)).isNotEmpty();
    noClasses().should().dependOnClassesThat().resideInAnyPackage(forbidden).check(ours);
  }
}
