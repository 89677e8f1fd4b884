package hearth.cluster.results;

import hearth.cluster.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A results volume that is a folder of this computer.
 *
 * <p>Job ids and file names come from files that others may have written, so a name that would lead
 * out of the job's directory, by {@code ..} or by a symbolic link, is refused.
 */
public final class FolderResultStore implements ResultStore {

  private final Path root;

  /**
   * @param root the folder; it is made when something is written
   */
  public FolderResultStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The directory of a job, whether it exists or not.
   *
   * @throws IOException when {@code jobId} is no plain name
   */
  public Path folder(String jobId) throws IOException {
    Path folder = resolve(root, jobId);
    if (!root.equals(folder.getParent())) {
      throw new IOException("\"" + jobId + "\" is no job id: it does not name one directory.");
    }
    return folder;
  }

  @Override
  public Optional<Path> folderOf(String jobId) throws IOException {
    return Optional.of(folder(jobId));
  }

  @Override
  public List<String> jobs() throws IOException {
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
          .map(child -> String.valueOf(child.getFileName()))
          .sorted()
          .toList();
    }
  }

  @Override
  public List<ResultEntry> files(String jobId) throws IOException {
    Path folder = folder(jobId);
    List<ResultEntry> entries = new ArrayList<>();
    if (Files.notExists(folder)) {
      return entries;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              String name = folder.relativize(file).toString().replace('\\', '/');
              entries.add(new ResultEntry(name, attributes.size()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // deleted while we looked
            }
            throw e;
          }
        });
    entries.sort(Comparator.comparing(ResultEntry::name));
    return entries;
  }

  @Override
  public InputStream open(String jobId, String name, long offset) throws IOException {
    FileChannel channel = FileChannel.open(file(jobId, name));
    try {
      return Channels.newInputStream(channel.position(offset));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void write(String jobId, String name, byte[] content) throws IOException {
    WholeFile.write(file(jobId, name), content);
  }

  @Override
  public void delete(String jobId) throws IOException {
    Path folder = folder(jobId);
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private Path file(String jobId, String name) throws IOException {
    Path folder = folder(jobId);
    Path file = resolve(folder, name);
    if (file.equals(folder)) {
      throw new IOException("\"" + name + "\" names no file of job " + jobId + ".");
    }
    refuseLinksOut(folder, file);
    return file;
  }

  private static Path resolve(Path parent, String name) throws IOException {
    try {
      Path resolved = parent.resolve(name).normalize();
      if (!name.isBlank() && resolved.startsWith(parent)) {
        return resolved;
      }
    } catch (InvalidPathException e) {
      throw new IOException("\"" + name + "\" is no file name: " + e.getReason(), e);
    }
    throw new IOException("\"" + name + "\" leads out of " + parent + " and is refused.");
  }

  /** The deepest part that exists must really be inside the job's directory. */
  private static void refuseLinksOut(Path folder, Path file) throws IOException {
    Path existing = file;
    while (Files.notExists(existing, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = existing.getParent();
      if (parent == null || existing.equals(folder)) {
        return;
      }
      existing = parent;
    }
    if (existing.startsWith(folder) && !existing.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException(file + " is a link that leads out of its job and is refused.");
    }
  }
}
