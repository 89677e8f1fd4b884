package hearth.app.cluster;

import hearth.cluster.profile.Profile;
import java.io.IOException;

/** The profile that this window works with, between one start and the next. */
public interface ProfileMemory {

  /**
   * The profile used last, or the one that suits this computer. Blocks.
   *
   * @throws IOException when it cannot be read
   */
  Profile load() throws IOException;

  /**
   * Remembers a profile. Blocks.
   *
   * @throws IOException when it cannot be written
   */
  void save(Profile profile) throws IOException;
}
