package hearth.jobs.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The coding sequences of bacteriophage lambda, which the bacterial code translates, beside the
 * highly expressed genes of its host.
 */
final class CodonUsageSample {

  private CodonUsageSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) {
    return new Sample(
        Map.of("code", "11", "reference", "ecoli"),
        List.of(new LambdaSample(samplesDir).codingSequences()));
  }
}
