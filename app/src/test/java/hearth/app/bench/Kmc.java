package hearth.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * KMC 3, told to keep k-mers that occur once. Its counters stay at their usual width, which is the
 * fastest: they end at 255, and so does its histogram.
 */
final class Kmc extends Peer {
  private static final int CAP = 255;

  private final boolean inMemory;

  Kmc(boolean inMemory) {
    super(inMemory ? "kmc -r" : "kmc", "kmc", "kmc_tools");
    this.inMemory = inMemory;
  }

  @Override
  public boolean unpacks() {
    return true;
  }

  @Override
  public Map<Long, Long> expected(Map<Long, Long> exact) {
    return Histograms.capped(exact, CAP);
  }

  @Override
  List<String> count(Task task, Path folder, Map<Long, Long> known) throws IOException {
    Path list = folder.resolve("inputs");
    Files.write(list, task.inputs().stream().map(Path::toString).toList());
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<String> command = new ArrayList<>(List.of("kmc", "-hp", "-fq", "-ci1", "-m8"));
    command.addAll(List.of("-k" + task.k(), "-t" + task.threads()));
    if (inMemory) {
      command.add("-r");
    }
    command.addAll(List.of("@" + list, database(folder), temporary.toString()));
    return command;
  }

  @Override
  List<String> histogram(Path folder, Path file, Map<Long, Long> known) {
    return List.of("kmc_tools", "-hp", "transform", database(folder), "histogram", file.toString());
  }

  private static String database(Path folder) {
    return folder.resolve("database").toString();
  }
}
