package hearth.cluster.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * As whom containers run. Where they share the kernel with Hearth, that is Hearth's own user: only
 * so can they read a home folder that is closed to others. Elsewhere, and never as root, it is the
 * user of the image and of the official Spark images.
 *
 * @param uid the user's number
 */
record ContainerUser(int uid) {

  /** The user of the image. */
  static final ContainerUser OF_IMAGE = new ContainerUser(185);

  private static final int ROOT = 0;

  /** Whether containers read what Hearth's own user reads. */
  boolean isOwner() {
    return !equals(OF_IMAGE);
  }

  /** With the group that owns the image's folders, as Docker wants it. */
  String withGroup() {
    return uid + ":" + ROOT;
  }

  @Override
  public String toString() {
    return Integer.toString(uid);
  }

  /** Asks Docker and this computer. */
  static ContainerUser on(DockerClient docker, DockerEndpoint endpoint) {
    if (!endpoint.address().startsWith("unix://")) {
      return OF_IMAGE;
    }
    return choose(docker.infoCmd().exec(), System.getProperty("os.version", ""), ownUid());
  }

  /**
   * Chooses.
   *
   * @param kernel the kernel of this computer: another one is that of Docker's virtual machine
   * @param own the number of Hearth's own user, if the system has such numbers
   */
  static ContainerUser choose(Info info, String kernel, Optional<Integer> own) {
    List<String> options = Objects.requireNonNullElse(info.getSecurityOptions(), List.of());
    // There a container's user is another one on the computer.
    boolean mapped =
        options.stream()
            .anyMatch(option -> option.contains("name=rootless") || option.contains("name=userns"));
    boolean sameKernel = kernel.equals(info.getKernelVersion());
    return own.filter(uid -> uid != ROOT && sameKernel && !mapped)
        .map(ContainerUser::new)
        .orElse(OF_IMAGE);
  }

  private static Optional<Integer> ownUid() {
    try {
      return Optional.of((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
