package hearth.jobs.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads of bacteriophage lambda, whose 21-mers have a peak of coverage and a slope of errors. */
final class KmerSpectrumSample {

  private KmerSpectrumSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) throws IOException {
    return new Sample(Map.of("k", "21"), List.of(SampleReads.prepare(samplesDir, cacheDir)));
  }
}
