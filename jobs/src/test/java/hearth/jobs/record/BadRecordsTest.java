package hearth.jobs.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Compression;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.SequenceText;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadRecordsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSONL | {\"text\":\"A\"};[1] | line 2 | the line is no JSON object.",
        "JSONL | {\"id\":\"a\"} | line 1 | it has no sequence: no field is named text, sequence or seq.",
        "JSONL | {\"text\":\"A\",\"seq\":\"C\"} | line 1 | it has more than one of text, sequence or seq.",
        "JSONL | {\"text\":\"A\",\"text\":\"C\"} | line 1 | the line is not JSON: duplicate field 'text'.",
        "JSONL | {\"text\":\"A\"} x | line 1 | the line is not JSON:",
        "JSONL | {\"text\":\"A | line 1 | the line is not JSON:",
        "JSONL | {\"text\":\"A\"};;{\"text\":5} | line 3 | it has no sequence:",
        "FASTQ | @a;AC;+;I | line 1 | the record \"a\" has 2 bases but 1 quality values.",
        "FASTQ | @a;A;+;I;@b;A;- | line 7 | the third line of every record begins with \"+\".",
        "FASTQ | @a;A;+;I;@b;A | line 5 | the file ends in the middle of the record",
        "FASTQ | @a;A;+;I;b;A;+;I | line 5 | every record of FASTQ begins with \"@\".",
        "GENBANK | LOCUS  a;ORIGIN;  1 acgt | line 1 | the record that starts here has no end",
        "GENBANK | LOCUS  a;ORIGIN;//;x | line 4 | a record of GenBank begins with LOCUS.",
        "GENBANK | LOCUS  a;LOCUS  b | line 2 | a record begins before the one above has ended",
      })
  void theLineIsNamed(InputFormat format, String text, String place, String problem) {
    CheckedFile file =
        SequenceText.write(folder.resolve("in"), format, text.replace(';', '\n') + "\n");
    BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(file));
    assertThat(bad.place()).isEqualTo(place);
    assertThat(bad.problem()).startsWith("\"in\" cannot be read at " + place + ": " + problem);
    assertThat(bad.remedy()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(
      value = InputFormat.class,
      names = {"PARQUET", "AVRO", "ORC"})
  void aDamagedFileIsASentence(InputFormat format) {
    CheckedFile file = SequenceText.write(folder.resolve("in"), format, "PAR1 Obj\1 ORC nonsense");
    BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(file));
    assertThat(bad.problem())
        .startsWith("\"in\" cannot be read as " + format.title() + " at the beginning: ");
  }

  @Test
  void aTableFileThatIsPackedAsAWholeIsRefused() throws IOException {
    Path path = Files.writeString(folder.resolve("in.gz"), "x");
    CheckedFile file = new CheckedFile(path.toString(), InputFormat.AVRO, Compression.GZIP, 1);
    BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(file));
    assertThat(bad.problem())
        .isEqualTo("\"in.gz\" is Avro packed as a whole, which cannot be read.");
  }

  private static void read(CheckedFile file) {
    try (RecordSource source = RecordSources.open(Split.whole(file))) {
      source.count();
    }
  }
}
