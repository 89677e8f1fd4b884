package hearth.app;

import hearth.app.cli.CliFailure;
import hearth.app.cli.ExitCode;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.host.HostProbe;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What is known before Hearth's services are made.
 *
 * @param installation Spark and the jobs
 * @param profiles the saved ones
 * @param profile the one that was asked for
 */
record Opening(
    HearthHome home,
    Installation installation,
    HostProbe host,
    ProfileStore profiles,
    Profile profile) {

  /**
   * Looks for what Hearth needs.
   *
   * @param profile name of a saved profile or of a preset, or null for the default
   * @param engine the engine to use instead of the profile's, or null
   * @throws CliFailure when there is no such profile, or the installation is not found
   */
  static Opening of(HearthHome home, @Nullable String profile, @Nullable String engine) {
    HostProbe host = new HostProbe();
    ProfileStore profiles = new ProfileStore(home.profiles());
    try {
      Profile chosen = new ProfileChoice(profiles, host::facts).choose(profile);
      return new Opening(
          home,
          findInstallation(),
          host,
          profiles,
          engine == null ? chosen : chosen.withEngine(engine));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Installation findInstallation() {
    try {
      return Installation.find();
    } catch (IllegalStateException e) {
      throw new CliFailure(ExitCode.HEARTH, String.valueOf(e.getMessage()), "", e);
    }
  }
}
