package hearth.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import hearth.app.cli.planted.UsesJavaFx;
import hearth.app.planted.CallsRunLater;
import hearth.app.planted.HoldsState;
import hearth.app.planted.LogsToJavaUtil;
import hearth.app.planted.PrintsLines;
import hearth.app.planted.RefersToRunLater;
import hearth.app.planted.UsesAgent;
import hearth.app.planted.WiresAnEngine;
import hearth.cluster.planted.KnowsTheWindow;
import hearth.jobs.planted.KnowsTheBackend;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds Hearth's classes to the {@link Rules}, and shows of each rule that it can fail. */
class ArchitectureTest {
  private static final JavaClasses HEARTH =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("hearth");

  /** Each rule with a class that breaks it. */
  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(Rules.ONLY_THE_DISPATCHER_CALLS_RUN_LATER, CallsRunLater.class),
        Arguments.of(Rules.ONLY_THE_DISPATCHER_CALLS_RUN_LATER, RefersToRunLater.class),
        Arguments.of(Rules.BACKEND_AND_JOBS_KNOW_NO_WINDOW, KnowsTheWindow.class),
        Arguments.of(Rules.JOBS_KNOW_NO_BACKEND, KnowsTheBackend.class),
        Arguments.of(Rules.ONLY_JOBS_KNOW_SPARK, UsesAgent.class),
        Arguments.of(Rules.THE_COMMAND_LINE_KNOWS_NO_JAVAFX, UsesJavaFx.class),
        Arguments.of(Rules.ONLY_APP_CONTEXT_WIRES_THE_BACKEND, WiresAnEngine.class),
        Arguments.of(Rules.NO_JAVA_UTIL_LOGGING, LogsToJavaUtil.class),
        Arguments.of(Rules.ONLY_THE_COMMAND_LINE_WRITES_TO_THE_TERMINAL, PrintsLines.class),
        Arguments.of(Rules.NO_STATIC_STATE, HoldsState.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hearthKeepsTheRule(ArchRule rule, Class<?> planted) {
    rule.check(HEARTH);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePlantedViolationBreaksTheRule(ArchRule rule, Class<?> planted) {
    JavaClasses violation = new ClassFileImporter().importClasses(planted);

    assertThatThrownBy(() -> rule.check(violation))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(planted.getName());
  }

  @Test
  void everyFieldOfStateIsFound() {
    JavaClasses violation = new ClassFileImporter().importClasses(HoldsState.class);

    assertThatThrownBy(() -> Rules.NO_STATIC_STATE.check(violation))
        .hasMessageContaining("counter")
        .hasMessageContaining("CACHE")
        .hasMessageContaining("LATEST")
        .hasMessageNotContaining("NAMES");
  }

  @Test
  void thePartsOfTheAppHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("hearth.app.(*)..")
        .should()
        .beFreeOfCycles()
        .check(HEARTH);
  }

  @Test
  void allModulesAreLookedAt() {
    assertThat(HEARTH)
        .extracting(found -> found.getPackageName())
        .contains("hearth.app.cli", "hearth.cluster.lifecycle", "hearth.jobs.contract");
  }
}
