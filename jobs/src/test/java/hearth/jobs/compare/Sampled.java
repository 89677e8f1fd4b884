package hearth.jobs.compare;

import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputCheck;
import hearth.jobs.sequence.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Samples without Spark. */
final class Sampled {

  static final int MOST_HELD = 1 << 22;

  private Sampled() {}

  static ComparePlan plan(int k, int sketchSize) {
    return new ComparePlan(k, sketchSize, 42, true, 1, 4);
  }

  static Sample file(ComparePlan plan, Path path) {
    CheckedFile file = InputCheck.inspect(path, List.of("fasta", "fastq"));
    return split(plan, Split.whole(file));
  }

  static Sample split(ComparePlan plan, Split split) {
    SampleReader sample = new SampleReader(plan, MOST_HELD);
    try (BaseReader reader = BaseReader.open(split, plan.longestK())) {
      boolean more = true;
      while (more) {
        more = reader.advance(sample);
      }
    }
    return sample.sample();
  }

  static Sample text(ComparePlan plan, String... sequences) {
    SampleReader reader = new SampleReader(plan, MOST_HELD);
    for (String sequence : sequences) {
      byte[] bases = sequence.getBytes(StandardCharsets.US_ASCII);
      reader.bases(bases, 0, bases.length);
      reader.endRun();
    }
    return reader.sample();
  }

  static PairTable pairs(ComparePlan plan, List<String> names, List<Sample> samples) {
    Comparison comparison = new Comparison(plan, samples);
    return new PairTable(
        plan,
        names,
        samples,
        IntStream.range(0, samples.size()).mapToObj(comparison::row).toList());
  }
}
