package hearth.jobs.samples;

import hearth.jobs.simulate.SusyTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small table of the shape of the SUSY set, with two clouds of points. */
final class KMeansSample {

  private static final SusyTable TABLE = new SusyTable(5_000, 1);

  private KMeansSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) throws IOException {
    Path table = SampleFiles.make(cacheDir, "clouds.csv", TABLE.toString(), KMeansSample::write);
    return new Sample(Map.of("clusters", "2", "label", "class"), List.of(table));
  }

  private static void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      TABLE.write(out);
    }
  }
}
