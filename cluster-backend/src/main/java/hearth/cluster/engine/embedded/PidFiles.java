package hearth.cluster.engine.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hearth.cluster.WholeFile;
import hearth.cluster.engine.standalone.NaturalOrder;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pid files of clusters. A file is there whole or not at all. */
final class PidFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PidFiles.class);
  private static final String SUFFIX = ".json";
  private static final int CLEAR_TRIES = 100;
  private static final Duration CLEAR_PAUSE = Duration.ofMillis(20);

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** All of a cluster: the master first, then by name. */
  List<PidFile> list(ClusterFolder cluster) throws IOException {
    List<PidFile> found = new ArrayList<>();
    for (Path file : files(cluster)) {
      read(file).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(PidFile::role).thenComparing(PidFile::name, NaturalOrder.TEXT));
    return found;
  }

  Optional<PidFile> find(ClusterFolder cluster, String name) throws IOException {
    return read(file(cluster, name));
  }

  synchronized void write(ClusterFolder cluster, PidFile pidFile) throws IOException {
    WholeFile.write(file(cluster, pidFile.name()), mapper.writeValueAsBytes(pidFile));
  }

  /** Notes how a process ended, unless it has been forgotten or replaced meanwhile. */
  synchronized void noteEnd(ClusterFolder cluster, PidFile pidFile, int exitCode) {
    try {
      Optional<PidFile> present = find(cluster, pidFile.name());
      if (present.isPresent() && present.get().process().equals(pidFile.process())) {
        write(cluster, pidFile.ended(exitCode));
      }
    } catch (IOException e) {
      LOG.warn("Cannot note that {} ended with {}", pidFile.name(), exitCode, e);
    }
  }

  synchronized void delete(ClusterFolder cluster, String name) throws IOException {
    Files.deleteIfExists(file(cluster, name));
  }

  /** Deletes all; ends that are noticed later are noted nowhere. */
  synchronized void clear(ClusterFolder cluster) throws IOException {
    for (int left = CLEAR_TRIES; ; left--) {
      try {
        ClusterFolder.deleteTree(cluster.pids());
        return;
      } catch (DirectoryNotEmptyException e) {
        // Another engine object, or another Hearth, was just noting the end of its process there.
        if (left == 0) {
          throw e;
        }
        LockSupport.parkNanos(CLEAR_PAUSE.toNanos());
      }
    }
  }

  private Optional<PidFile> read(Path file) throws IOException {
    try {
      PidFile pidFile = mapper.readValue(Files.readAllBytes(file), PidFile.class);
      return pidFile.schema() == PidFile.SCHEMA ? Optional.of(pidFile) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      // Not ours or damaged; its process, if any, still carries the cluster's mark.
      LOG.warn("{} is no pid file and is left alone: {}", file, e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private static List<Path> files(ClusterFolder cluster) throws IOException {
    try (Stream<Path> files = Files.list(cluster.pids())) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  private static Path file(ClusterFolder cluster, String name) {
    return cluster.pids().resolve(name + SUFFIX);
  }
}
