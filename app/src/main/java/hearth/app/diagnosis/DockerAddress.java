package hearth.app.diagnosis;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Docker is, as a person set it. */
public interface DockerAddress {

  /** The address, or empty when Docker is found by itself. Blocks. */
  Optional<String> get();

  /**
   * Uses another address from now on, and remembers it. Blocks.
   *
   * @param address such as {@code tcp://127.0.0.1:2375}, or null to find Docker
   * @throws IOException when it cannot be remembered
   */
  void set(@Nullable String address) throws IOException;
}
