package hearth.app;

import hearth.cluster.monitor.Problem;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a test where a window cannot open, and says what is missing. In CI nothing is skipped: the
 * test fails there. Must come before TestFX's extension, which starts JavaFX.
 */
public final class NeedsWindow implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Problem> missing = StartChecks.ofThisComputer().window();
    if (missing.isEmpty() || "true".equals(System.getenv("CI"))) {
      return ConditionEvaluationResult.enabled("The window can open");
    }
    Problem problem = missing.get();
    return ConditionEvaluationResult.disabled(problem.message() + " " + problem.remedy());
  }
}
