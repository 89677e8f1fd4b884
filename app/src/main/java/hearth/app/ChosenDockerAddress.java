package hearth.app;

import hearth.app.diagnosis.DockerAddress;
import hearth.cluster.engine.EngineSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where Docker is, as a person set it.
 *
 * @param settings keep it
 * @param connect uses it from now on
 */
record ChosenDockerAddress(EngineSettings settings, Consumer<@Nullable String> connect)
    implements DockerAddress {

  @Override
  public Optional<String> get() {
    return settings.dockerAddress();
  }

  @Override
  public void set(@Nullable String address) throws IOException {
    settings.setDockerAddress(address);
    connect.accept(address);
  }
}
