package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

  @ParameterizedTest
  @CsvSource({
    "reads.fastq, NONE",
    "reads.fastq.gz, GZIP",
    "READS.FASTQ.GZ, GZIP",
    "reads.fastq.bgz, BGZIP",
    "reads.fastq.zst, ZSTD",
    "reads.fastq.bz2, BZIP2",
    "reads.gz.fastq, NONE",
    "gz, NONE",
    "'', NONE"
  })
  void isPromisedByTheEndingOfAName(String name, Compression compression) {
    assertThat(Compression.byName(name)).isEqualTo(compression);
  }

  @ParameterizedTest
  @CsvSource({"NONE, 100", "GZIP, 400", "BGZIP, 400", "ZSTD, 400", "BZIP2, 400"})
  void packedTextIsEstimated(Compression compression, long text) {
    assertThat(compression.textBytes(100)).isEqualTo(text);
  }
}
