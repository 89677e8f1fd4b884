package hearth.jobs.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputCheckTest {

  private static final List<String> BOTH = List.of("fasta", "fastq");
  private static final String FASTA = ">a\nACGTACGT\n";
  private static final String READ = "@a\nACGT\n+\nIIII\n";

  private static final String NO_PERMISSION = "You have no permission to read \"secret.fa\".";
  private static final String GET_PERMISSION =
      "Ask its owner for read permission, or copy it into a folder of your own.";

  private static final String CHOOSE =
      "Choose FASTA (its first line begins with \">\") or FASTQ (its first line begins with \"@\").";

  @TempDir Path folder;

  @Test
  void recognisesFormatsAndPackingByContent() throws IOException {
    assertThat(inspect("reads.txt", READ))
        .isEqualTo(
            new CheckedFile(
                folder.resolve("reads.txt").toString(),
                InputFormat.FASTQ,
                Compression.NONE,
                READ.length()));
    assertThat(inspect("a.fq", FASTA).format()).isEqualTo(InputFormat.FASTA);
    assertThat(inspect("blank.fa", "\r\n\n" + FASTA).format()).isEqualTo(InputFormat.FASTA);
    CheckedFile packed = inspect("plain-name.fa", SequenceText.gzip(bytes(FASTA)));
    assertThat(packed.compression()).isEqualTo(Compression.GZIP);
    assertThat(packed.format()).isEqualTo(InputFormat.FASTA);
    CheckedFile blocked = inspect("a.gz", Bgzf.pack(bytes(READ), 5));
    assertThat(blocked.compression()).isEqualTo(Compression.BGZIP);
    assertThat(blocked.format()).isEqualTo(InputFormat.FASTQ);
  }

  @Test
  void takesNamesWithSpacesAndLettersOfAnyLanguage() throws IOException {
    CheckedFile file = inspect("Größe 2 – 細胞 é.fa", FASTA);
    assertThat(file.name()).isEqualTo("Größe 2 – 細胞 é.fa");
    SequenceText.Runs runs = new SequenceText.Runs();
    SequenceText.feed(file, 3, 1000, 64, runs);
    assertThat(runs.list()).containsExactly("ACGTACGT");
  }

  @Test
  void missing() {
    Path file = folder.resolve("gone.fa");
    assertRefused(
        file,
        "There is no file \"" + file + "\".",
        "Choose the file again: it may have been moved or renamed.");
  }

  @Test
  void directory() throws IOException {
    Path file = Files.createDirectory(folder.resolve("reads"));
    assertRefused(
        file, "\"reads\" is a folder, not a file.", "Choose the sequence files inside it.");
  }

  @Test
  void noPermissionIsExplained() {
    BadInputException bad =
        FileProblems.explain(folder.resolve("secret.fa"), new AccessDeniedException("secret.fa"));
    assertThat(bad.problem()).isEqualTo(NO_PERMISSION);
    assertThat(bad.remedy()).isEqualTo(GET_PERMISSION);
  }

  @Test
  void noPermission() throws IOException {
    Path file = write("secret.fa", bytes(FASTA));
    assumeTrue(file.toFile().setReadable(false), "Skipped: this file system has no permissions");
    assumeFalse(Files.isReadable(file), "Skipped: the superuser may read everything");
    assertRefused(file, NO_PERMISSION, GET_PERMISSION);
  }

  @Test
  void empty() throws IOException {
    assertRefused(
        write("a.fa", new byte[0]),
        "\"a.fa\" is empty: it has 0 bytes.",
        "Copy or download the file again.");
    assertRefused(
        write("b.fa.gz", SequenceText.gzip(new byte[0])),
        "\"b.fa.gz\" holds nothing: unpacked it has 0 bytes.",
        "Copy or download the file again.");
  }

  @Test
  void binary() throws IOException {
    assertRefused(
        write("a.fa", new byte[] {'>', 'a', '\n', 0, 1, 2, 3}),
        "\"a.fa\" is neither FASTA nor FASTQ: it is a binary file of another kind.",
        CHOOSE);
  }

  @Test
  void cutGzip() throws IOException {
    byte[] whole = SequenceText.gzip(bytes(FASTA));
    assertRefused(
        write("a.fa.gz", Arrays.copyOf(whole, whole.length - 3)),
        "\"a.fa.gz\" is cut off: its gzip data stop before their end.",
        "Copy or download the file again and compare its size with the original's.");
    byte[] blocks = Bgzf.pack(bytes(FASTA), 4);
    assertRefused(
        write("b.fa.gz", Arrays.copyOf(blocks, blocks.length - 28)),
        "\"b.fa.gz\" is cut off: the mark that bgzip writes last is missing.",
        "Copy or download the file again and compare its size with the original's.");
  }

  @Test
  void damagedGzip() throws IOException {
    byte[] whole = SequenceText.gzip(bytes(FASTA));
    whole[whole.length - 6] ^= 1;
    assertRefused(
        write("a.fa.gz", whole),
        "\"a.fa.gz\" is damaged: its gzip data cannot be unpacked.",
        "Copy or download the file again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ID   X56734; SV 1~|it looks like EMBL.",
        "##gff-version 2~|it looks like GFF (annotation) of another version than 3.",
        "{~  'a': 1~}~|it looks like JSON over many lines.",
        "@HD\tVN:1.6~|it looks like SAM (aligned reads).",
        "<!DOCTYPE html>~|it looks like a web page (did the download fail?).",
        "Dear all,~|its first line is \"Dear all,\".",
        "ACGTACGT~|its first line is \"ACGTACGT\"."
      })
  void saysWhatAFileIsThatIsNeither(String text, String what) throws IOException {
    assertRefused(
        write("a.fa", bytes(text.replace('~', '\n'))),
        "\"a.fa\" is neither FASTA nor FASTQ: " + what,
        CHOOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "504b0304, a ZIP archive (or an office document)",
    "fd377a585a000004, 'xz, which Hearth does not unpack'",
    "efbbbf3e610a, text with a byte order mark (save it as plain text without one)",
    "fffe3e006100, text saved as UTF-16 (save it as plain text)"
  })
  void knowsOtherPackingsAndEncodings(String hex, String what) throws IOException {
    BadInputException bad = refused(write("a.fa", HexFormat.of().parseHex(hex)), BOTH);
    assertThat(bad.problem())
        .isEqualTo("\"a.fa\" is neither FASTA nor FASTQ: it looks like " + what + ".");
  }

  @Test
  void protein() throws IOException {
    String text =
        ">sp|P69905|HBA_HUMAN\nMVLSPADKTNVKAAWGKVGAHAGEYGAEALERMFLSFPTTKTYFPHFDLSHGSAQV\n";
    assertRefused(
        write("hba.faa", bytes(text)),
        "\"hba.faa\" holds protein, not DNA: 15 of its first 56 letters stand for amino acids only"
            + " (one of E F I J L O P Q X Z *).",
        "Choose the nucleotide sequences (often named .fna, .ffn or .fa).");
  }

  @Test
  void nucleotidesWithEveryIupacLetterAreNoProtein() throws IOException {
    assertThat(inspect("iupac.fa", ">a\nACGTURYSWKMBDHVNacgturyswkmbdhvn-.\n").format())
        .isEqualTo(InputFormat.FASTA);
    assertThat(inspect("masked.fa", ">a\nACGTXXXXXXACGT\n").format()).isEqualTo(InputFormat.FASTA);
  }

  @Test
  void noSequence() throws IOException {
    assertRefused(
        write("a.fa", bytes(">a\n>b\n")),
        "\"a.fa\" has headers but no sequence.",
        "Get the file again from its source.");
  }

  @Test
  void qualityNumbers() throws IOException {
    assertRefused(
        write("a.qual", bytes(">a\n40 40 38 2 40\n")),
        "\"a.qual\" holds numbers where sequences should be.",
        "Choose the sequence file: this one may hold the quality values that belong to it.");
  }

  @Test
  void lineEndsOfOldMacintoshes() throws IOException {
    assertRefused(
        write("a.fa", bytes(">a\rACGT\r")),
        "\"a.fa\" has the line ends of old Macintoshes, which leave it a single line.",
        "Save it anew with line ends of Unix or Windows.");
  }

  @Test
  void aFormatThatTheJobDoesNotTake() throws IOException {
    BadInputException bad = refused(write("a.fq", bytes(READ)), List.of("fasta"));
    assertThat(bad).hasMessage("\"a.fq\" is FASTQ, and this job reads FASTA.");
    assertThat(bad.remedy()).isEqualTo("Choose another file or another job.");
  }

  @Test
  void oneFormatOrManyAreNamedInTheSentence() throws IOException {
    Path file = write("a.txt", bytes("Dear all,\n"));
    assertThat(refused(file, List.of("fasta")))
        .hasMessage("\"a.txt\" is not FASTA: its first line is \"Dear all,\".");
    BadInputException three = refused(file, List.of("fasta", "genbank", "jsonl"));
    assertThat(three)
        .hasMessageStartingWith("\"a.txt\" is none of FASTA, GenBank and JSON lines: its first");
    assertThat(three.remedy())
        .isEqualTo(
            "Choose FASTA (its first line begins with \">\"), GenBank (its first line begins with"
                + " \"LOCUS\") or JSON lines (every line is an object in braces).");
  }

  @Test
  void faultyReadsAtTheHead() throws IOException {
    BadInputException bad = refused(write("a.fq", bytes(READ + "@b\nACGT\n+\nIII\n")), BOTH);
    assertThat(bad).hasMessage("In \"a.fq\", record 2 has 4 bases but 3 quality values.");
    assertThat(bad.place()).isEqualTo("line 8");
    byte[] packed = SequenceText.gzip(bytes(READ + "@b\nACGT\n"));
    assertThat(refused(write("a.fq.gz", packed), BOTH))
        .hasMessage("\"a.fq.gz\" ends in the middle of record 2.");
  }

  @Test
  void readsOnlyTheHeadOfALargeFile() throws IOException {
    String faultyLater = READ.repeat(10_000) + "@b\nACGT\n+\nIII\n";
    assertThat(inspect("a.fq", faultyLater).bytes()).isEqualTo(faultyLater.length());
  }

  private void assertRefused(Path file, String problem, String remedy) {
    BadInputException bad = refused(file, BOTH);
    assertThat(bad.problem()).isEqualTo(problem);
    assertThat(bad.remedy()).isEqualTo(remedy);
    assertThat(bad.file()).isEqualTo(file.toString());
  }

  private static BadInputException refused(Path file, List<String> formats) {
    BadInputException bad =
        catchThrowableOfType(BadInputException.class, () -> InputCheck.inspect(file, formats));
    assertThat(bad).as("%s was accepted", file).isNotNull();
    return bad;
  }

  private CheckedFile inspect(String name, String text) throws IOException {
    return inspect(name, bytes(text));
  }

  private CheckedFile inspect(String name, byte[] content) throws IOException {
    return InputCheck.inspect(write(name, content), BOTH);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
