package hearth.cluster.engine.embedded;

import hearth.jobs.kmer.KmerCollector;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.PartitionCounter;
import hearth.jobs.kmer.Spectrum;
import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputChecks;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts canonical k-mers in this process, without Spark and in memory. */
final class KernelCount {

  private KernelCount() {}

  /** What {@code histogram.tsv} should say of a file that is read {@code times} times. */
  static String histogram(int k, Path reads, int times) {
    List<CheckedFile> inputs = InputChecks.requireAll(List.of(reads), List.of("fastq"));
    KmerPlan plan = KmerPlan.of(k, true, 0, SplitPlan.textBytes(inputs), Integer.MAX_VALUE);
    Map<Integer, List<byte[]>> blocks = new TreeMap<>();
    KmerCollector collector = plan.collector();
    for (List<Split> task : SplitPlan.tasks(inputs, Long.MAX_VALUE)) {
      for (Split split : task) {
        try (BaseReader reader = BaseReader.open(split, k)) {
          boolean more = true;
          while (more) {
            more = reader.advance(collector);
          }
        }
      }
    }
    collector.drain(
        (partition, block) ->
            blocks.computeIfAbsent(partition, unused -> new ArrayList<>()).add(block));
    PartitionCounter counter =
        plan.counter(
            () -> {
              throw new IOException("It fits into memory");
            });
    Spectrum spectrum = plan.spectrum();
    blocks.forEach(
        (partition, held) -> {
          held.forEach(block -> counter.add(partition, block));
          counter.finish(spectrum);
        });
    return spectrum.histogram().entrySet().stream()
        .map(bin -> bin.getKey() * times + "\t" + bin.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
