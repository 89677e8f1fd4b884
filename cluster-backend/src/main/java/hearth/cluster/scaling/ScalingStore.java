package hearth.cluster.scaling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hearth.cluster.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scaling experiments on disk: one JSON file each, named after it. A file that cannot be read is
 * logged and left alone.
 */
final class ScalingStore {

  private static final Logger LOG = LoggerFactory.getLogger(ScalingStore.class);
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * @param folder made when the first one is saved
   */
  ScalingStore(Path folder) {
    this.folder = folder;
  }

  /** All that can be read, newest first. */
  synchronized List<ScalingPlan> list() throws IOException {
    List<ScalingPlan> plans = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(ScalingStore::isPlan).sorted().toList()) {
        read(file, plans);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    plans.sort((a, b) -> b.created().compareTo(a.created()));
    return plans;
  }

  synchronized void save(ScalingPlan plan) throws IOException {
    WholeFile.write(file(plan.id()), mapper.writeValueAsBytes(plan));
  }

  /**
   * Saves what a plan has become.
   *
   * @return false when it is not that plan any more, and nothing was saved
   */
  synchronized boolean replace(ScalingPlan before, ScalingPlan now) throws IOException {
    if (!list().contains(before)) {
      return false;
    }
    if (!now.equals(before)) {
      save(now);
    }
    return true;
  }

  synchronized void delete(String id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  private void read(Path file, List<ScalingPlan> plans) throws IOException {
    try {
      ScalingPlan plan = mapper.readValue(Files.readAllBytes(file), ScalingPlan.class);
      if (plan.schema() == ScalingPlan.SCHEMA) {
        plans.add(plan);
      } else {
        LOG.warn("{} is of version {}, which this Hearth cannot read", file, plan.schema());
      }
    } catch (JsonProcessingException e) {
      LOG.warn("{} cannot be read: {}", file, e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      LOG.debug("{} was deleted just now", file);
    }
  }

  private static boolean isPlan(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) && !name.startsWith(".");
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }
}
