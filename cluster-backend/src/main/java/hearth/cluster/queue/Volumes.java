package hearth.cluster.queue;

import hearth.cluster.profile.Profile;
import java.util.Objects;

/** Names of results volumes: the same for every profile whose jobs write to the same place. */
final class Volumes {

  private Volumes() {}

  static String of(Profile profile) {
    return profile.engine() + ":" + Objects.toString(profile.resultsFolder(), "");
  }
}
