package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Puts small files into containers that need not run. They are in no environment and on no command
 * line.
 */
final class SmallFiles {

  private static final int OWNER_READS = 0400;

  private final DockerClient docker;
  private final ContainerUser user;

  SmallFiles(DockerClient docker, ContainerUser user) {
    this.docker = docker;
    this.user = user;
  }

  /** Writes a file that only the container's user reads. */
  void put(String container, String folder, String name, byte[] content) {
    docker
        .copyArchiveToContainerCmd(container)
        .withRemotePath(folder)
        .withTarInputStream(new ByteArrayInputStream(tar(name, content)))
        .exec();
  }

  private byte[] tar(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setIds(user.uid(), 0);
      entry.setMode(OWNER_READS);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException("A tar in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }
}
