package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders of this computer that containers see, and only to read: the profile's data folder,
 * and those from which Hearth itself brings sequences.
 */
final class DataFolders {

  private static final String DATA = "/data";
  private static final String SHARED = "/shared-";

  private final List<Seen> folders = new ArrayList<>();
  private final ContainerUser user;

  /**
   * @param settings the data folder of profiles that name none, and what every profile sees
   * @param user who reads there
   */
  DataFolders(DockerSettings settings, Profile profile, ContainerUser user) {
    this.user = user;
    String chosen = profile.dataFolder();
    @Nullable Path data = chosen == null ? settings.data() : Path.of(chosen);
    if (data != null) {
      folders.add(new Seen(whole(data), DATA));
    }
    for (Path shared : settings.shared()) {
      folders.add(new Seen(whole(shared), SHARED + folders.size()));
    }
  }

  /** A folder of this computer, and where containers see it. */
  private record Seen(Path folder, String inside) {}

  /**
   * The mounts of a container.
   *
   * @throws EngineException when the profile's data folder is no folder
   */
  List<Mount> mounts() throws EngineException {
    List<Mount> mounts = new ArrayList<>();
    for (Seen seen : folders) {
      require(seen);
      mounts.add(
          new Mount()
              .withType(MountType.BIND)
              .withSource(seen.folder().toString())
              .withTarget(seen.inside())
              .withReadOnly(true));
    }
    return mounts;
  }

  /** Hearth's own folders are made: what comes into them later is seen only if they were there. */
  private static void require(Seen seen) throws EngineException {
    if (!seen.inside().equals(DATA)) {
      try {
        Files.createDirectories(seen.folder());
      } catch (IOException e) {
        throw new EngineException.Unavailable(
            "The folder %s cannot be made: %s".formatted(seen.folder(), e.getMessage()),
            "Check that the disk has free space and that you may write there.",
            e);
      }
    } else if (!Files.isDirectory(seen.folder())) {
      throw new EngineException.Unavailable(
          "The data folder %s is not there.".formatted(seen.folder()),
          "Choose another data folder in the profile, or make this one.");
    }
  }

  /**
   * Where a container finds a file of this computer.
   *
   * @throws EngineException when no container sees it, or none may read it
   */
  String pathOf(Path file) throws EngineException {
    Path whole = whole(file);
    for (Seen seen : folders) {
      if (whole.startsWith(seen.folder())) {
        requireReadable(seen.folder(), whole);
        Path below = seen.folder().relativize(whole);
        return seen.inside() + "/" + below.toString().replace('\\', '/');
      }
    }
    throw new EngineException.Unavailable(
        "%s is not in the data folder%s, and containers see no other files of this computer."
            .formatted(whole, data().map(folder -> " " + folder).orElse("")),
        "Copy it into the data folder, or choose its folder as the data folder of the profile and"
            + " start the cluster again.");
  }

  private Optional<Path> data() {
    return folders.stream()
        .filter(seen -> seen.inside().equals(DATA))
        .map(Seen::folder)
        .findFirst();
  }

  /** A bind mount shows the folder itself, whatever its parents allow; below it all count. */
  private void requireReadable(Path folder, Path file) throws EngineException {
    if (user.isOwner()) {
      return;
    }
    for (Path part = file; part != null && part.startsWith(folder); part = part.getParent()) {
      if (!allReach(part)) {
        throw new EngineException.Unavailable(
            "%s is closed to other users%s, and containers run as user %s."
                .formatted(
                    part, part.equals(file) ? "" : ", so %s cannot be read".formatted(file), user),
            "Let others read it (chmod o+rX), or copy the file into a folder that they may read.");
      }
    }
  }

  private static boolean allReach(Path part) {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(part);
      return rights.contains(PosixFilePermission.OTHERS_READ)
          && (!Files.isDirectory(part) || rights.contains(PosixFilePermission.OTHERS_EXECUTE));
    } catch (IOException | UnsupportedOperationException e) {
      // Unknown is no reason to refuse: the job will say what it could not read.
      return true;
    }
  }

  /** Links are followed as far as the file exists, because containers see no link's target. */
  private static Path whole(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
