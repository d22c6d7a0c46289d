package dev.trestle.order;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module; each rule first proves that it has something to look at. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.trestle.order");

  @Test
  void featuresDoNotImportEachOtherInCircles() {
    assertThat(OURS.stream().map(each -> each.getPackageName()).distinct()).hasSizeGreaterThan(4);
    slices().matching("dev.trestle.order.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void thePostingDecidesWithoutDatabaseOrNetwork() {
    assertThat(OURS.contain("dev.trestle.order.posting.Posting")).isTrue();
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.posting\\.(Posting(Draft|Moves|Change)?|\\w+Facts|PushedDates|MoveTable|Scheme)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.smallrye..", "io.vertx..", "org.hibernate..", "io.quarkus..")
        .check(OURS);
  }

  @Test
  void onlyReReadsAndSweepsAskOzon() {
    assertThat(OURS.that(resideInAPackage("..reread..")).size()).isGreaterThan(3);
    assertThat(OURS.that(resideInAPackage("..sweep..")).size()).isGreaterThan(3);
    classes()
        .that(not(resideInAnyPackage("..reread..", "..sweep..")))
        .should()
        .onlyDependOnClassesThat(
            not(
                com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("PostingCalls")
                    .or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName(
                            "OzonCalls"))))
        .check(OURS);
  }

  @Test
  void onlyRawCallsSendWhatACallerWrote() {
    assertThat(OURS.that(resideInAPackage("..raw..")).size()).isGreaterThan(3);
    classes()
        .that(not(resideInAPackage("..raw..")))
        .should()
        .onlyDependOnClassesThat(
            not(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("RawCalls")))
        .check(OURS);
  }

  @Test
  void noServiceDependsOnAnother() {
    assertThat(OURS.size()).isGreaterThan(20);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.trestle.ingress..", "dev.trestle.sandbox..", "dev.trestle.localstack..")
        .check(OURS);
  }
}
