package hearth.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceCounterTest {

  private static final CheckedFile READS =
      new CheckedFile("reads.fq.gz", InputFormat.FASTQ, Compression.GZIP, 1_000);

  private final SequenceCounter counter = new SequenceCounter();

  @Test
  void aRecordInWhichReadingStopsHasNoLength() {
    counter.begin(0, Split.whole(READS));
    record("ACGTACGT", "IIIIIIII");
    record("ACG", "");
    counter.end(true);

    SequenceStats stats = new SequenceStats(List.of(READS), counter.tally(), List.of(0.5));
    FileFigures reads = stats.files().get(0);
    assertThat(reads.tally().lengthCounts().sorted()).containsExactly(entry(8L, 1L));
    assertThat(reads.records()).isEqualTo(4);
    assertThat(reads.bases()).isEqualTo(22);
    assertThat(stats.isEstimate()).isTrue();
    assertThat(stats.summary()).containsEntry("read", 0.5).doesNotContainKey("duplicates");
    assertThat(stats.notes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I\u00e9I", "I I", "I\u007fI"})
  void bytesThatAreNoQualitiesAreSaid(String qualities) {
    counter.begin(0, Split.whole(READS));
    record("ACG", qualities);
    counter.end(false);

    assertThat(new SequenceStats(List.of(READS), counter.tally(), List.of(1.0)).notes())
        .containsExactly(StatsNotes.ODD_QUALITIES);
  }

  private void record(String bases, String qualities) {
    byte[] letters = bases.getBytes(StandardCharsets.ISO_8859_1);
    byte[] values = qualities.getBytes(StandardCharsets.ISO_8859_1);
    counter.beginRecord();
    counter.bases(letters, 0, letters.length);
    counter.endRun();
    counter.qualities(values, 0, values.length);
  }
}
