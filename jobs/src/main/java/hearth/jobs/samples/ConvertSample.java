package hearth.jobs.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The coding sequences of bacteriophage lambda, to be written as JSON lines in two files. */
final class ConvertSample {

  private ConvertSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) {
    return new Sample(
        Map.of("format", "jsonl", "partitions", "2", "compression", "none"),
        List.of(new LambdaSample(samplesDir).codingSequences()));
  }
}
