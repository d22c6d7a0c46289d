package dev.trestle.ingress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module; the rule first proves that it has something to look at. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.trestle.ingress");

  @Test
  void featuresDoNotImportEachOtherInCircles() {
    assertThat(OURS.stream().map(each -> each.getPackageName()).distinct()).hasSizeGreaterThan(4);
    slices().matching("dev.trestle.ingress.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void onlyTheSpoolTouchesTheDisk() {
    assertThat(OURS.contain("dev.trestle.ingress.spool.SpoolFile")).isTrue();
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.trestle.ingress.spool")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..")
        .check(OURS);
  }

  @Test
  void knowsNoBusinessNoDatabaseAndNoOtherService() {
    assertThat(OURS.size()).isGreaterThan(8);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.trestle.order..",
            "dev.trestle.messaging..",
            "dev.trestle.ozon..",
            "dev.trestle.contracts.order..",
            "dev.trestle.sandbox..",
            "dev.trestle.localstack..",
            "org.hibernate..")
        .check(OURS);
  }
}
