package dev.trestle.localstack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Other modules have the launcher's jar without its dependencies: it must do with the JDK. */
class LauncherWallTest {

  private static final String SERVER = "dev.trestle.localstack.server..";

  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.trestle.localstack");

  @Test
  void launcherUsesTheJdkOnly() {
    JavaClasses launcher =
        all.that(resideInAPackage("dev.trestle.localstack..").and(server().negate()));
    assertThat(launcher).hasSizeGreaterThan(10);
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", "dev.trestle.localstack..")
                .and(server().negate()))
        .check(launcher);
  }

  private static DescribedPredicate<JavaClass> server() {
    return resideInAPackage(SERVER);
  }
}
