package hearth.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import hearth.cluster.planted.left.Left;
import hearth.cluster.planted.lifecycle.KnowsAnAdapter;
import hearth.cluster.planted.lifecycle.KnowsJavaFx;
import hearth.cluster.planted.lifecycle.KnowsTheWindow;
import hearth.cluster.planted.lifecycle.KnowsWhatRunsInsideSpark;
import hearth.cluster.planted.right.Right;
import org.junit.jupiter.api.Test;

/** The arrows of the module. Each rule is shown to fail on a planted violation. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("hearth.cluster");

  private static final ArchRule NO_WINDOW =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "hearth.app..")
          .because("the backend works without a window");

  private static final ArchRule NOTHING_THAT_RUNS_INSIDE_SPARK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "hearth.jobs.spark..", "hearth.jobs.agent..")
          .because("backend and jobs meet in the contract");

  private static final ArchRule ADAPTERS_ARE_KNOWN_TO_NOBODY =
      noClasses()
          .that()
          .resideOutsideOfPackage("hearth.cluster.engine.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("hearth.cluster.engine.*..")
          .because("the engine is a port, and composition chooses the adapter");

  private static ArchRule noCircles(String packages) {
    return slices()
        .matching(packages)
        .should()
        .beFreeOfCycles()
        .because("a package must be understood without those that build on it");
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(OURS.size()).isGreaterThan(80);
  }

  @Test
  void knowsNoWindow() {
    NO_WINDOW.check(OURS);
    assertViolated(NO_WINDOW, KnowsTheWindow.class);
    assertViolated(NO_WINDOW, KnowsJavaFx.class);
  }

  @Test
  void knowsNothingThatRunsInsideSpark() {
    NOTHING_THAT_RUNS_INSIDE_SPARK.check(OURS);
    assertViolated(NOTHING_THAT_RUNS_INSIDE_SPARK, KnowsWhatRunsInsideSpark.class);
  }

  @Test
  void adaptersAreKnownToNobody() {
    ADAPTERS_ARE_KNOWN_TO_NOBODY.check(OURS);
    assertViolated(ADAPTERS_ARE_KNOWN_TO_NOBODY, KnowsAnAdapter.class);
  }

  @Test
  void packagesBuildOnEachOtherOneWay() {
    noCircles("hearth.cluster.(*)..").check(OURS);
    assertViolated(noCircles("hearth.cluster.planted.(*).."), Left.class, Right.class);
  }

  private static void assertViolated(ArchRule rule, Class<?>... planted) {
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(planted)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(planted[0].getSimpleName());
  }
}
