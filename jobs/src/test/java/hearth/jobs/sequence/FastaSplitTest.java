package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.kmer.NaiveCounter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every split size from one byte on, on small nasty files, in blocks of several sizes. */
class FastaSplitTest {

  private static final int[] BLOCKS = {1, 2, 3, 7, 64, 4096};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">a\nACGTACGT\n>b\nTTGACA\n",
        ">a\nACGTACGT\n>b\nTTGACA",
        ">a\r\nACGTAC\r\nGTTTGA\r\n\r\n>b\r\nTTGACA\r\n",
        ">a\nA\nC\nG\nT\nA\nC\nG\n\n\nT\n",
        ">a >not a header\nACGT>ACGT\n>\n>empty\n>ACGTACGTACGT\nNNACGTNAACCRYggtt\n",
        "\n\n>late\nACGTACGTTTACCA\n",
        ">only",
        ">only\n",
        ">one line\nACGTTGCAACGTACCATGCATGCATTACAGGACGTTACGATCGA"
      })
  void everyKmerCountsOnceWhereverTheFileIsCut(String text) {
    CheckedFile file = SequenceText.write(folder.resolve("a.fa"), InputFormat.FASTA, text);
    for (int k : new int[] {1, 2, 3, 4, 7, 12}) {
      var expected = new NaiveCounter(k, true).sequences(sequences(text)).counts();
      for (long splitBytes = 1; splitBytes <= text.length(); splitBytes++) {
        for (int block : BLOCKS) {
          NaiveCounter counter = new NaiveCounter(k, true);
          long records = SequenceText.feed(file, k, splitBytes, block, counter);
          assertThat(records).isEqualTo(records(text).size());
          assertThat(counter.counts())
              .as("k %d, splits of %d, blocks of %d", k, splitBytes, block)
              .isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">a first\nACG\nTAC\n>b\nTTGACA\n",
        ">a\r\nACG\r\nTAC\r\n\r\n>b\r\nTTGACA",
        ">a\n>b\n\n>c x\nA>C\n",
        "\n>late\nACG\n"
      })
  void everyRecordIsDeliveredOnceAndWhole(String text) {
    CheckedFile file = SequenceText.write(folder.resolve("a.fa"), InputFormat.FASTA, text);
    List<String> expected = records(text);
    for (long splitBytes = 1; splitBytes <= text.length(); splitBytes++) {
      for (int block : BLOCKS) {
        assertThat(records(file, splitBytes, block))
            .as("splits of %d, blocks of %d", splitBytes, block)
            .isEqualTo(expected);
      }
    }
  }

  private static List<String> records(CheckedFile file, long splitBytes, int block) {
    List<String> found = new ArrayList<>();
    for (Split split : SplitPlan.splits(file, splitBytes)) {
      try (FastaRecords records = new FastaRecords(split, block)) {
        boolean more = true;
        while (more) {
          more =
              records.advance(
                  (offset, name, letters, length) ->
                      found.add(
                          offset
                              + " "
                              + name
                              + " "
                              + new String(letters, 0, length, StandardCharsets.ISO_8859_1)));
        }
      }
    }
    return found;
  }

  private static List<String> records(String text) {
    List<String> records = new ArrayList<>();
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(">")) {
        records.add(offset + " " + line.substring(1).strip().split(" ")[0] + " ");
      } else if (!records.isEmpty()) {
        records.add(records.remove(records.size() - 1) + line.strip());
      }
      offset += line.length() + 1;
    }
    return records;
  }

  private static List<String> sequences(String text) {
    return records(text).stream()
        .map(record -> record.substring(record.lastIndexOf(' ') + 1))
        .toList();
  }
}
