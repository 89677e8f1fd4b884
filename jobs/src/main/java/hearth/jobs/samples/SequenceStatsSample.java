package hearth.jobs.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The genome of bacteriophage lambda, its genes, and reads of it. */
final class SequenceStatsSample {

  private SequenceStatsSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) throws IOException {
    LambdaSample lambda = new LambdaSample(samplesDir);
    return new Sample(
        Map.of(),
        List.of(
            SampleReads.prepare(samplesDir, cacheDir), lambda.codingSequences(), lambda.genome()));
  }
}
