package hearth.jobs.spark;

import hearth.jobs.contract.ResultLayout;
import hearth.jobs.files.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that a person's own program writes into. Files of its folders get these' names before
 * theirs, joined by a hyphen; what begins with a dot or an underscore (Spark's marks) or ends in
 * .tmp is left out. Closed, the folder is gone with all that is still in it.
 */
final class ProgramOutput implements AutoCloseable {

  private final Path directory;
  private final Path folder;

  /**
   * @param directory the job's result directory
   */
  ProgramOutput(Path directory) throws IOException {
    this.directory = directory;
    this.folder = directory.resolve(ResultLayout.PROGRAM_OUTPUT);
    FileTree.delete(folder); // What an ended attempt left.
    Files.createDirectory(folder);
  }

  Path folder() {
    return folder;
  }

  /** What was written, in order of the names. */
  List<ResultPart> parts() throws IOException {
    List<ResultPart> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : files()) {
      String name = name(folder.relativize(file));
      for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = i + "-" + name;
      }
      parts.add(
          new ResultPart(
              directory.relativize(file).toString(), name, Files.size(file), sha256(file)));
    }
    return parts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !isMark(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  private static boolean isMark(String name) {
    return name.startsWith(".") || name.startsWith("_") || name.endsWith(ResultLayout.TEMPORARY);
  }

  private static String name(Path inFolder) {
    List<String> names = new ArrayList<>();
    inFolder.forEach(part -> names.add(part.toString()));
    String name = String.join("-", names);
    boolean taken =
        name.equals(ResultLayout.REQUEST)
            || name.equals(ResultLayout.DRIVER_LOG)
            || name.equals(ResultLayout.MANIFEST)
            || name.equals("eventlog")
            || ResultLayout.attemptOf(name).isPresent();
    return taken ? "own-" + name : name;
  }

  /** A file's checksum in lower-case hex. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = ResultFiles.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    FileTree.delete(folder);
  }
}
