package hearth.app.cluster;

import hearth.cluster.host.HostFacts;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** The window's profile in the profile store; at first, the one that suits this computer. */
public final class StoredProfile implements ProfileMemory {
  private final ProfileStore store;
  private final Supplier<HostFacts> host;

  public StoredProfile(ProfileStore store, Supplier<HostFacts> host) {
    this.store = store;
    this.host = host;
  }

  @Override
  public Profile load() throws IOException {
    Optional<Profile> saved = store.load(Presets.DEFAULT_NAME);
    return saved.orElseGet(() -> Presets.defaultProfile(host.get()));
  }

  @Override
  public void save(Profile profile) throws IOException {
    store.save(profile);
  }
}
