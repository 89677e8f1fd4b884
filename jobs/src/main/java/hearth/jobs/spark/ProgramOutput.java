package hearth.jobs.spark;

import hearth.jobs.contract.ResultLayout;
import hearth.jobs.files.FileTree;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
              directory.relativize(file).toString(), name, Files.size(file), Sha256.hex(file)));
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
            || name.equals(ResultLayout.INPUT_CHECKSUMS)
            || name.equals("eventlog")
            || ResultLayout.attemptOf(name).isPresent();
    return taken ? "own-" + name : name;
  }

  @Override
  public void close() throws IOException {
    FileTree.delete(folder);
  }
}
