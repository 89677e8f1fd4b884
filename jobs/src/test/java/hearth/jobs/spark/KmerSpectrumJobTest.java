package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmerSpectrumJobTest {

  private static final long SPLIT_BYTES = 64 << 10;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {6, 11, 15, 21, 31})
  void spectrumOfEcoliMatchesJellyfish(int k) throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.fna.gz");
    Path plain = folder.resolve("ecoli.fna");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, plain);
    }
    String oracle =
        Files.readString(ReferenceData.file("oracles/kmer/ecoli.k" + k + ".jf.hist"))
            .replace(' ', '\t');
    for (Path input : new Path[] {plain, packed}) {
      JobRunHarness harness = new JobRunHarness(folder).splits(SPLIT_BYTES);
      int exitCode = harness.run("kmer-spectrum", Map.of("k", Integer.toString(k)), input);
      assertThat(exitCode).as("%s", harness.events()).isZero();
      assertThat(harness.text("histogram.tsv")).isEqualTo(oracle);
    }
  }

  @Test
  void countsThatDoNotFitIntoMemoryAreAsExact() throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.fna.gz");
    JobRunHarness harness = new JobRunHarness(folder).with(JobConf.COUNTING_BYTES, "1");
    int exitCode = harness.run("kmer-spectrum", Map.of("k", "31"), packed);
    assertThat(exitCode).as("%s", harness.events()).isZero();
    String oracle = Files.readString(ReferenceData.file("oracles/kmer/ecoli.k31.jf.hist"));
    assertThat(harness.text("histogram.tsv")).isEqualTo(oracle.replace(' ', '\t'));
  }
}
