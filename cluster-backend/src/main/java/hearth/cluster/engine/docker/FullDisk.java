package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import hearth.cluster.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Says of a disk that became full where it is, what was needed, and what is free. */
final class FullDisk {

  private static final long MIB = 1L << 20;

  private FullDisk() {}

  /** Docker's disk, while it took an image from a file. */
  static EngineException ofDocker(DockerClient docker, Path tar, Exception cause) {
    String root = Objects.requireNonNullElse(docker.infoCmd().exec().getDockerRootDir(), "");
    long bytes = tar.toFile().length();
    return new EngineException.Unavailable(
        "Docker's disk is full: %s has %d MB, which Docker unpacks to %s%s."
            .formatted(tar, bytes / MIB, root.isEmpty() ? "its own folder" : root, free(root)),
        "Make room for twice the file there, about %d MB, by removing images and volumes that you do"
                .formatted(2 * bytes / MIB)
            + " not need, and load it again.",
        cause);
  }

  /** The disk that an image was to be written to. */
  static EngineException of(Path file, long bytes, Exception cause) {
    return new EngineException.Unavailable(
        "The disk is full: the image has %d MB, and %s takes it no more%s."
            .formatted(bytes / MIB, file, free(String.valueOf(file.getParent()))),
        "Choose another place, or make room there, and try again.",
        cause);
  }

  /** Free space can be told only where Docker shares this computer's files. */
  private static String free(String folder) {
    try {
      return folder.isEmpty()
          ? ""
          : " (%d MB are free there)"
              .formatted(Files.getFileStore(Path.of(folder)).getUsableSpace() / MIB);
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
