package hearth.app.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of others: one command that counts, and one that makes the histogram. */
abstract class Peer implements Program {
  private final String name;
  private final List<String> executables;

  Peer(String name, String... executables) {
    this.name = name;
    this.executables = List.of(executables);
  }

  @Override
  public final String name() {
    return name;
  }

  /** The executables that are missing here. */
  final List<String> missing() {
    List<Path> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return executables.stream()
        .filter(one -> folders.stream().noneMatch(path -> Files.isExecutable(path.resolve(one))))
        .toList();
  }

  /** The command that counts. */
  abstract List<String> count(Task task, Path folder, Map<Long, Long> known) throws IOException;

  /** The command that makes the histogram of what was counted. */
  abstract List<String> histogram(Path folder, Path file, Map<Long, Long> known);

  @Override
  public final Measured run(Task task, Path folder, Map<Long, Long> known) throws Exception {
    Path file = folder.resolve("histogram");
    List<String> count = count(task, folder, known);
    try (ProcessMeter meter = ProcessMeter.ofNew()) {
      long began = System.nanoTime();
      call(count, folder);
      double counted = (System.nanoTime() - began) / 1e9;
      call(histogram(folder, file, known), folder);
      double done = (System.nanoTime() - began) / 1e9;
      return new Measured(counted, done, meter.usage(), Histograms.read(file), 0);
    }
  }

  private static void call(List<String> command, Path folder) throws Exception {
    File log = folder.resolve("log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + Files.readString(log.toPath()));
    }
  }
}
