package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In the texts, {@code ~} is a line end and {@code ^} a tab. */
class FormatHeadsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FASTA    |>a~ACGT~",
        "FASTQ    |@a~ACGT~+~IIII~",
        "GENBANK  |LOCUS       NC_001416              48502 bp    DNA~",
        "GFF3     |##gff-version 3~",
        "GFF3     |##gff-version 3.1.26~##species x~",
        "GFF3     |##gff-version   3",
        "GFF3     |# made by hand~chr1^.^CDS^1^300^.^+^0^ID=cds1;Name=abc~",
        "JSONL    |{\"text\": \"ACGT\"}~{\"text\": \"AC\"}~",
        "JSONL    |{\"text\": \"ACGT\"}",
        "PARQUET  |PAR1\u0015\u0004",
        "AVRO     |Obj\u0001\u0004avro",
        "ORC      |ORC\u0008\u0003",
        "HISTOGRAM|1 1234~2 56~",
        "HISTOGRAM|1^1234~2^0~",
        "HISTOGRAM|      1     1234~",
        "CSV      |a,b,c~1,2,3~",
        "CSV      |a;b~1,5;2,5~",
        "CSV      |a^b~x^y",
        "CSV      |name,text~1,\"two~lines, and a comma\"~"
      })
  void eachFormatIsKnownByItsHead(String format, String text) {
    assertThat(found(text, true)).contains(InputFormat.valueOf(format.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Dear all,~",
        "one line",
        "a,b~1,2,3~",
        "a,b~~1,2~",
        "@HD^VN:1.6~@SQ^SN:1~",
        "##fileformat=VCFv4.2~##x,y~",
        "##gff-version 2~chr1^.^CDS^1^300^.^+^0^gene a~chr1^.^CDS^1^300^.^+^0^gene a~",
        "{~  \"a\": 1~}~",
        "ACGT~ACGT~",
        "1 2 3~4 5 6~"
      })
  void whatIsNoneOfThemIsNotTakenForOne(String text) {
    assertThat(found(text, true)).isEmpty();
  }

  @Test
  void aHeadThatIsCutOffIsJudgedByItsWholeLines() {
    assertThat(found("1 20~3", false)).contains(InputFormat.HISTOGRAM);
    assertThat(found("{\"text\": \"ACGTACGT", false)).contains(InputFormat.JSONL);
    assertThat(found("a,b,c~1,2,3~4", false)).contains(InputFormat.CSV);
    assertThat(found("a,b,c~1,2", false)).isEmpty();
  }

  @Test
  void ofSeveralFormatsTheOneThatIsWantedIsFound() {
    Head histogram = head("1^20~2^30~", true);
    assertThat(FormatHeads.of(histogram).map(FormatHead::format)).contains(InputFormat.HISTOGRAM);
    assertThat(FormatHeads.of(histogram, List.of("csv")).map(FormatHead::format))
        .contains(InputFormat.CSV);
    assertThat(FormatHeads.of(histogram, List.of("fasta"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachFormatHasItsId(InputFormat format) {
    assertThat(InputFormat.of(format.id())).isEqualTo(format);
    assertThat(Arrays.stream(InputFormat.values()).map(InputFormat::title))
        .doesNotHaveDuplicates()
        .contains(format.title());
  }

  private static Optional<InputFormat> found(String text, boolean whole) {
    return FormatHeads.of(head(text, whole)).map(FormatHead::format);
  }

  private static Head head(String text, boolean whole) {
    String real = text.replace('~', '\n').replace('^', '\t');
    return new Head(real.getBytes(StandardCharsets.ISO_8859_1), whole);
  }
}
