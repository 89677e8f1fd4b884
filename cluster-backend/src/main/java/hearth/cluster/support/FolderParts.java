package hearth.cluster.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files of folders as parts of a bundle. A folder that cannot be read is named as missing. */
final class FolderParts {

  /** So many bytes of a log's end. */
  static final long TAIL = 1L << 20;

  private FolderParts() {}

  /** The newest files of a folder, and of folders below it. */
  static void add(List<SupportPart> parts, String name, Path folder, int most) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparingLong((Path file) -> -file.toFile().lastModified()))
          .limit(most)
          .map(file -> part(name + "/" + slashed(folder, file), file))
          .forEach(parts::add);
    } catch (IOException | UncheckedIOException e) {
      parts.add(SupportPart.missing(name, e.toString()));
    }
  }

  /** The logs in each folder of a folder. */
  static void addLogsBelow(List<SupportPart> parts, String name, Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      children
          .sorted()
          .forEach(
              child ->
                  add(
                      parts,
                      name + "/" + child.getFileName(),
                      child.resolve("logs"),
                      Integer.MAX_VALUE));
    } catch (IOException | UncheckedIOException e) {
      parts.add(SupportPart.missing(name, e.toString()));
    }
  }

  private static String slashed(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** A file, or its end when it is long. */
  static SupportPart part(String name, Path file) {
    return new SupportPart(name, () -> tail(file));
  }

  private static InputStream tail(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(Math.max(0, channel.size() - TAIL));
    return Channels.newInputStream(channel);
  }
}
