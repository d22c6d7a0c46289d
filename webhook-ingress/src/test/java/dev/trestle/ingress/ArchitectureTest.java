package dev.trestle.ingress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
            "java.sql..",
            "org.hibernate..")
        .check(OURS);
  }
}
