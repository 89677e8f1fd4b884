package hearth.jobs.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The coding sequences of bacteriophage lambda, which the bacterial code translates. */
final class CodonUsageSample {

  private CodonUsageSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) {
    return new Sample(
        Map.of("code", "11"), List.of(new LambdaSample(samplesDir).codingSequences()));
  }
}
