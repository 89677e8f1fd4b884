package hearth.cluster.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearth.cluster.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person set about engines, in one file of the Hearth home. */
public final class EngineSettings {

  private static final Logger LOG = LoggerFactory.getLogger(EngineSettings.class);
  private static final int SCHEMA = 1;
  private static final String ADDRESS = "dockerAddress";

  private final Path file;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * @param file is made when something is set
   */
  public EngineSettings(Path file) {
    this.file = file;
  }

  /** Docker's address; empty when it is to be found. A damaged file counts as none. */
  public Optional<String> dockerAddress() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode address = mapper.readTree(file.toFile()).path(ADDRESS);
      return Optional.of(address.asText("").strip()).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      LOG.warn("{} cannot be read; Docker is looked for in its usual places", file, e);
      return Optional.empty();
    }
  }

  /**
   * Remembers Docker's address.
   *
   * @param address such as {@code tcp://127.0.0.1:2375}, or null to find it
   * @throws IOException when the file cannot be written
   */
  public void setDockerAddress(@Nullable String address) throws IOException {
    ObjectNode root = mapper.createObjectNode();
    root.put("schema", SCHEMA);
    if (address != null && !address.isBlank()) {
      root.put(ADDRESS, address.strip());
    }
    WholeFile.write(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
  }
}
