package dev.trestle.order;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
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
    assertThat(OURS.that(resideInAPackage("..fact..")).size()).isGreaterThan(5);
    noClasses()
        .that()
        .haveNameMatching(".*\\.(fact\\..*|posting\\.(Posting(Moves|Change)?|MoveTable)(\\$.*)?)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.smallrye..", "io.vertx..", "org.hibernate..", "io.quarkus..")
        .check(OURS);
  }

  @Test
  void theLifeOfACommandIsDecidedWithoutDatabaseOrNetwork() {
    assertThat(OURS.contain("dev.trestle.order.command.CommandLife")).isTrue();
    assertThat(OURS.contain("dev.trestle.order.pack.Packing")).isTrue();
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(command\\.Command(Life|Event|Limits)|pack\\.(Packing|Pack(Plan|Needs)|Preparation|Splitting)|cancel\\.Cancelling|deliver\\.Results|carriage\\.Carrying|ship\\.HandingOver|label\\.Printing|returns\\.Deciding|cancellation\\.Deciding|talk\\.(Sending|Starting|SendOrder|Discretion))(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.smallrye.mutiny..", "io.vertx..", "org.hibernate..", "io.quarkus..")
        .check(OURS);
  }

  /** Re-reads, sweeps and kinds of commands; nobody else, and no resource but that of raw calls. */
  @Test
  void onlyTheseAskOzon() {
    List<String> asking =
        List.of(
            "reread",
            "listing",
            "postingsweep",
            "returns",
            "cancellation",
            "chat",
            "talk",
            "command",
            "pack",
            "cancel",
            "deliver",
            "carriage",
            "ship",
            "label");
    assertThat(asking)
        .allSatisfy(each ->
            assertThat(OURS.that(resideInAPackage(".." + each + "..")).size()).isGreaterThan(3));
    DescribedPredicate<JavaClass> calls =
        resideInAPackage("dev.trestle.ozon..")
            .and(simpleNameEndingWith("Calls"))
            .and(not(simpleName("RawCalls")));
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    asking.stream().map(each -> ".." + each + "..").toArray(String[]::new))))
        .should()
        .dependOnClassesThat(calls)
        .check(OURS);
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat(calls)
        .check(OURS);
  }

  @Test
  void onlyRawCallsSendWhatACallerWrote() {
    assertThat(OURS.that(resideInAPackage("..raw..")).size()).isGreaterThan(3);
    noClasses()
        .that(not(resideInAPackage("..raw..")))
        .should()
        .dependOnClassesThat(simpleName("RawCalls"))
        .check(OURS);
  }

  @Test
  void theWalkKnowsNoList() {
    assertThat(OURS.that(resideInAPackage("..order.sweep..")).size()).isGreaterThan(5);
    noClasses()
        .that()
        .resideInAPackage("..order.sweep..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Calls")
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
