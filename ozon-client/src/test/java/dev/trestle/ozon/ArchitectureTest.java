package dev.trestle.ozon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls inside the client; each rule first proves that it has something to look at. */
class ArchitectureTest {

  private static final String ROOT = "dev.trestle.ozon";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void hasNoCirclesBetweenPackages() {
    assertThat(OURS.stream().map(JavaClass::getPackageName).distinct()).hasSizeGreaterThan(4);
    slices().matching("(dev.trestle.ozon..)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void letsTheEngineKnowOnlyBudgetCatalogueAndWire() {
    assertInside(ROOT);
    classes()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT,
            ROOT + ".budget",
            ROOT + ".catalogue",
            ROOT + ".wire",
            "dev.trestle.contracts..",
            "java..",
            "jakarta..",
            "org..",
            "io..",
            "com..")
        .check(OURS);
  }

  @Test
  void keepsTheCatalogueFreeOfTheRest() {
    assertInside(ROOT + ".catalogue");
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".catalogue")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".budget..", ROOT + ".wire..")
        .check(OURS);
  }

  @Test
  void keepsBudgetAndWireFreeOfTheEngine() {
    assertInside(ROOT + ".budget");
    assertInside(ROOT + ".wire");
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".budget..", ROOT + ".wire..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(OURS);
  }

  @Test
  void letsOnlyTheEngineTouchWireAndBudget() {
    assertInside(ROOT + ".posting");
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".wire..", ROOT + ".budget..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".wire..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".budget.RequestBudget")
        .check(OURS);
  }

  @Test
  void answersTypedCallsWithOzonsAnswerOnly() {
    var calls =
        OURS.stream()
            .filter(type -> type.getSimpleName().endsWith("Calls"))
            .filter(type -> !type.getPackageName().equals(ROOT))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .toList();

    assertThat(calls)
        .isNotEmpty()
        .allMatch(method ->
            method
                .reflect()
                .getGenericReturnType()
                .getTypeName()
                .startsWith("io.smallrye.mutiny.Uni<dev.trestle.ozon.OzonAnswer<"));
  }

  private static void assertInside(String packageName) {
    assertThat(OURS.stream().filter(type -> type.getPackageName().equals(packageName)))
        .isNotEmpty();
  }
}
