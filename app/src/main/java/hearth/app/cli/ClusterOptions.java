package hearth.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster a command means. */
final class ClusterOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "A saved profile. Default: the profile named default, or one sized to this computer.")
  @Nullable String profile;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "The engine to use instead of the profile's, embedded or docker.")
  @Nullable String engine;

  Backend open(Backend.Factory factory) {
    return factory.open(profile, engine);
  }
}
