package hearth.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Jellyfish 2, told beforehand how many distinct k-mers there are, so that its hash need not grow,
 * and to write a histogram without a cap.
 */
final class Jellyfish extends Peer {
  private static final double LOAD = 0.8;

  Jellyfish() {
    super("jellyfish", "jellyfish");
  }

  @Override
  public boolean unpacks() {
    return false;
  }

  @Override
  List<String> count(Task task, Path folder, Map<Long, Long> known) {
    long size = Math.round(Histograms.distinct(known) / LOAD);
    List<String> command = new ArrayList<>(List.of("jellyfish", "count", "-C"));
    command.addAll(List.of("-m", "" + task.k(), "-t", "" + task.threads(), "-s", "" + size));
    command.addAll(List.of("-o", database(folder)));
    task.inputs().forEach(input -> command.add(input.toString()));
    return command;
  }

  @Override
  List<String> histogram(Path folder, Path file, Map<Long, Long> known) {
    String most = "" + (2 * Histograms.largest(known) + 1);
    return List.of("jellyfish", "histo", "-h", most, "-o", file.toString(), database(folder));
  }

  private static String database(Path folder) {
    return folder.resolve("database.jf").toString();
  }
}
