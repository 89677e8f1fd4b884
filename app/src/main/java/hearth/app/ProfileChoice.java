package hearth.app;

import hearth.app.cli.CliFailure;
import hearth.app.cli.ExitCode;
import hearth.app.text.Messages;
import hearth.cluster.host.HostFacts;
import hearth.cluster.profile.Preset;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which profile a name means: a saved one, else the preset of that name, sized to this computer.
 *
 * @param profiles the saved ones
 * @param host measures this computer; asked only when a preset is meant
 */
record ProfileChoice(ProfileStore profiles, Supplier<HostFacts> host) {

  /**
   * Finds a profile.
   *
   * @param name the name, or null for the default profile
   * @throws CliFailure when there is none of that name
   * @throws IOException when a saved one cannot be read
   */
  Profile choose(@Nullable String name) throws IOException {
    String wanted = name == null ? Presets.DEFAULT_NAME : name;
    Optional<Profile> saved = profiles.load(wanted);
    if (saved.isPresent()) {
      return saved.get();
    }
    HostFacts facts = host.get();
    if (wanted.equals(Presets.DEFAULT_NAME)) {
      return Presets.defaultProfile(facts);
    }
    return Presets.forHost(facts).stream()
        .filter(preset -> preset.id().equals(wanted))
        .findFirst()
        .map(Preset::profile)
        .orElseThrow(() -> unknown(wanted));
  }

  private CliFailure unknown(String name) {
    String known;
    try {
      known =
          Stream.of(
                  Stream.of(Presets.DEFAULT_NAME),
                  profiles.list().profiles().stream().map(Profile::name),
                  Presets.forHost(host.get()).stream().map(Preset::id))
              .flatMap(names -> names)
              .distinct()
              .collect(Collectors.joining(", "));
    } catch (IOException e) {
      known = Presets.DEFAULT_NAME;
    }
    return new CliFailure(
        ExitCode.USAGE,
        Messages.text("context.profile", name),
        Messages.text("context.profile.remedy", known));
  }
}
