package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputChecks;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample makes of inputs that are even, that repeat, and that are skewed. */
class MinimizerSampleTest {

  private static final int TASKS = 24;

  /** Illumina's, as far as a read of 150 bases may run into it. */
  private static final String ADAPTER =
      "AGATCGGAAGAGCACACGTCTGAACTCCAGTCACATCACGATCTCGTATGCCGTCTTCTGCTTG";

  @TempDir Path folder;
  private final Random random = new Random(4);

  @Test
  void ordinarySequencesHaveNone() throws IOException {
    assertThat(heavy(21, ">r\n" + bases(1_000_000) + "\n").isEmpty()).isTrue();
    Path virus = ReferenceData.file("data/lambda_NC_001416.1.fa");
    assertThat(MinimizerSample.of(plan(21), splits(virus), TASKS).isEmpty()).isTrue();
  }

  @Test
  void whatRepeatsItselfIsLeftToTheRepeatCounter() throws IOException {
    assertThat(heavy(21, ">r\n" + "A".repeat(1_000_000) + "\n").isEmpty()).isTrue();
    assertThat(heavy(31, ">r\n" + bases(40).repeat(20_000) + "\n").isEmpty()).isTrue();
  }

  @Test
  void smallInputsAreNotLookedAt() throws IOException {
    Path reads = write(adapterReads(2000));
    long bytes = Files.size(reads);
    assertThat(MinimizerSample.of(plan(31), bytes, splits(reads), TASKS).isEmpty()).isTrue();
    assertThat(MinimizerSample.of(plan(31), splits(reads), TASKS).isEmpty()).isFalse();
  }

  /** Behind the adapter each read goes on by chance, so its k-mers differ. */
  @ParameterizedTest
  @ValueSource(ints = {21, 31, 63})
  void partitionsOfReadsThatRunIntoAnAdapterBecomeEven(int k) throws IOException {
    String reads = adapterReads(20_000);
    KmerPlan even = plan(k);
    HeavyMinimizers found = heavy(k, reads);
    KmerPlan spread = even.spreading(found);

    assertThat(found.isEmpty()).isFalse();
    assertThat(spread.sentence()).contains("are spread over all partitions");
    double before = largestToMedian(even, reads);
    assertThat(before).isGreaterThan(2);
    assertThat(largestToMedian(spread, reads)).isLessThan(Math.min(2.2, before));
  }

  private String adapterReads(int reads) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < reads; i++) {
      int insert = 20 + random.nextInt(100);
      String read = bases(insert) + ADAPTER + bases(150);
      text.append(">r\n").append(read, 0, 150).append('\n');
    }
    return text.toString();
  }

  private String bases(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("ACGT".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  /** Different k-mers of the largest partition, in terms of the median one. */
  private static double largestToMedian(KmerPlan plan, String fasta) {
    long[] distinct = new long[plan.partitions()];
    KmerCollector collector = plan.collector();
    fasta
        .lines()
        .filter(line -> !line.startsWith(">"))
        .forEach(
            line -> {
              byte[] bases = line.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
              collector.bases(bases, 0, bases.length);
              collector.endRun();
            });
    PartitionCounter counter = plan.counter(PureCount.NO_FOLDER);
    collector.drain(
        (partition, block) -> {
          counter.add(partition, block);
          counter.finish((high, low, count) -> distinct[partition]++);
        });
    Arrays.sort(distinct);
    return (double) distinct[distinct.length - 1] / distinct[distinct.length / 2];
  }

  private HeavyMinimizers heavy(int k, String fasta) throws IOException {
    return MinimizerSample.of(plan(k), splits(write(fasta)), TASKS);
  }

  private static KmerPlan plan(int k) {
    return KmerPlan.of(k, true, 0, 40 << 20, Integer.MAX_VALUE);
  }

  private Path write(String fasta) throws IOException {
    return Files.writeString(folder.resolve("a.fa"), fasta);
  }

  private static List<Split> splits(Path file) {
    List<CheckedFile> inputs = InputChecks.requireAll(List.of(file), List.of("fasta"));
    return SplitPlan.tasks(inputs, 1 << 20).stream().flatMap(List::stream).toList();
  }
}
