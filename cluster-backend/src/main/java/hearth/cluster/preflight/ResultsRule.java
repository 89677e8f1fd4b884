package hearth.cluster.preflight;

import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.Profile;
import java.util.Optional;

/** Whether an engine that keeps results itself is asked to write them elsewhere. */
final class ResultsRule {

  private ResultsRule() {}

  static Optional<Finding> judge(Profile wanted) {
    String folder = wanted.resultsFolder();
    if (folder == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Severity.ERROR,
            "The engine \"%s\" keeps results in its own volume.".formatted(wanted.engine()),
            "The profile names the results folder %s.".formatted(folder),
            "Leave the results folder empty. Results can be copied to any folder afterwards.",
            new Fix.ChangeProfile(
                "Use the engine's volume", wanted, wanted.withResultsFolder(null))));
  }
}
