package hearth.cluster.queue;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.cluster.catalogue.StoredJob;
import hearth.cluster.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why a person's own program may not run yet, or cannot.
 *
 * @param catalogue the job types
 * @param python why a cluster of this profile runs no Python, or empty when it does
 */
record OwnJobCheck(JobCatalogue catalogue, Function<Profile, Optional<String>> python) {

  List<DraftProblem> check(String type, Profile profile) {
    List<DraftProblem> problems = new ArrayList<>();
    Optional<StoredJob> own = catalogue.own(type);
    if (own.isPresent()) {
      if (!own.get().confirmed()) {
        problems.add(
            new DraftProblem(
                DraftProblem.TYPE,
                ("\"%s\" runs the program %s, which nobody has confirmed yet, or which was changed"
                        + " since. Confirm it on the Jobs page, or with: hearth job confirm %s")
                    .formatted(own.get().job().title(), own.get().program(), type)));
      }
      if (own.get().job().runsInPython()) {
        python
            .apply(profile)
            .ifPresent(problem -> problems.add(new DraftProblem(DraftProblem.CLUSTER, problem)));
      }
    }
    return problems;
  }
}
