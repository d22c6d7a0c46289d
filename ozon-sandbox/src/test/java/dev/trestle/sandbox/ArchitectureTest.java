package dev.trestle.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.trestle.sandbox");

  @Test
  void dependsOnNoOtherModule() {
    assertThat(OURS.size()).isGreaterThan(40);
    classes()
        .that()
        .resideInAPackage("dev.trestle.sandbox..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.trestle.sandbox..",
            "java..",
            "javax.imageio..",
            "io.vertx.core..",
            "com.fasterxml.jackson..",
            "org.jspecify..")
        .check(OURS);
  }

  @Test
  void hasNoCirclesBetweenItsRooms() {
    slices().matching("dev.trestle.sandbox.(*)..").should().beFreeOfCycles().check(OURS);
  }
}
