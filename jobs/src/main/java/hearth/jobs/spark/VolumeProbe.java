package hearth.jobs.spark;

import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Lets the driver and the executors write files into a directory and read each other's. The files
 * are temporary ones and go away.
 *
 * @param seen how many executors took part
 * @param problems by who had it
 */
record VolumeProbe(int seen, Map<String, String> problems) {

  private static final String DRIVER = "driver";

  /** What an executor did: the file that it wrote, or why not. */
  private record Answer(@Nullable String file, String problem) implements Serializable {}

  static VolumeProbe of(Executors executors, Path directory) throws IOException {
    String text = UUID.randomUUID().toString();
    String folder = directory.toString();
    Path own = directory.resolve("check-driver" + ResultLayout.TEMPORARY);
    Map<String, String> problems = new TreeMap<>();
    Map<String, Boolean> seen = new TreeMap<>();
    try {
      Files.writeString(own, text);
      String ownPath = own.toString();
      for (Tuple2<String, Answer> answer : executors.ask(() -> answer(ownPath, folder, text))) {
        seen.put(answer._1(), true);
        String file = answer._2().file();
        if (file == null) {
          problems.put(answer._1(), answer._2().problem());
        } else {
          String problem = take(directory.resolve(file), text);
          if (!problem.isEmpty()) {
            problems.put(DRIVER, "the file of " + answer._1() + " " + problem);
          }
        }
      }
    } catch (IOException e) {
      problems.put(DRIVER, "cannot write there: " + e);
    } finally {
      Files.deleteIfExists(own);
    }
    return new VolumeProbe(seen.size(), problems);
  }

  private static Answer answer(String driversFile, String folder, String text) {
    try {
      String found = Files.readString(Path.of(driversFile));
      if (!found.equals(text)) {
        return new Answer(null, "reads something else than the driver wrote");
      }
      String name = "check-" + UUID.randomUUID() + ResultLayout.TEMPORARY;
      Files.writeString(Path.of(folder, name), text);
      return new Answer(name, "");
    } catch (IOException e) {
      return new Answer(null, e.toString());
    }
  }

  /** Reads and removes an executor's file; what is wrong with it, or nothing. */
  private static String take(Path file, String text) {
    try {
      String found = Files.readString(file);
      Files.delete(file);
      return found.equals(text) ? "" : "holds something else than was written";
    } catch (IOException e) {
      return "cannot be read: " + e;
    }
  }
}
