package hearth.jobs.planted;

import hearth.cluster.profile.Profile;

/** Breaks a rule on purpose. */
public final class KnowsTheBackend {
  String name(Profile profile) {
    return profile.name();
  }
}
