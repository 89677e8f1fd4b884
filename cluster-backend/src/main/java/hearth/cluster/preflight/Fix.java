package hearth.cluster.preflight;

import hearth.cluster.profile.Profile;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What would mend a finding, as a description: whoever shows the finding offers it as a button. */
public sealed interface Fix {

  /** What the button says, such as {@code Use port 8081}. */
  String label();

  /**
   * Another profile. What it changes is the difference between two profiles, so that several fixes
   * of one look can be applied one after the other.
   *
   * @param label what the button says
   * @param from the profile that was judged
   * @param to the same with the correct values
   */
  record ChangeProfile(String label, Profile from, Profile to) implements Fix {

    /** The profile {@code now} with what this fix changes, and with nothing else changed. */
    public Profile on(Profile now) {
      return now.withEngine(merged(now, Profile::engine))
          .withWorkers(merged(now, Profile::workers))
          .withWorkerSize(
              merged(now, Profile::coresPerWorker), merged(now, Profile::memoryPerWorkerMb))
          .withMasterPort(merged(now, Profile::masterPort))
          .withMasterWebPort(merged(now, Profile::masterWebPort))
          .withWorkerWebPort(merged(now, Profile::workerWebPort))
          .withResultsFolder(merged(now, Profile::resultsFolder));
    }

    private <T extends @Nullable Object> T merged(Profile now, Function<Profile, T> part) {
      T wanted = part.apply(to);
      return Objects.equals(part.apply(from), wanted) ? part.apply(now) : wanted;
    }
  }

  /**
   * Removes what earlier runs left behind, after asking.
   *
   * @param label what the button says
   */
  record CleanUp(String label) implements Fix {}
}
