package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.ReferenceData;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.ResultManifest.ResultFile;
import hearth.jobs.sequence.SequenceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertJobTest {

  private static final long SPLIT_BYTES = 64 << 10;

  @TempDir Path folder;

  @Test
  void genesComeBackFromParquetInOrderWhateverTheFiles() throws IOException {
    Path packed = ReferenceData.file("data/ecoli_NC_000913.3.cds.fna.gz");
    Path genes = folder.resolve("genes.fna");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, genes);
    }
    JobRunHarness direct = run("direct", Map.of("format", "fasta", "compression", "none"), genes);
    String normal = texts("direct");
    assertThat(direct.manifest().files().size()).isGreaterThan(2);

    run("parquet", Map.of("partitions", "7"), genes);
    Path[] parquet = parts("parquet");
    assertThat(parquet).hasSize(7).allMatch(file -> file.toString().endsWith(".parquet"));
    JobRunHarness back = run("back", Map.of("format", "fasta", "compression", "none"), parquet);

    assertThat(texts("back")).isEqualTo(normal);
    assertThat(back.manifest().summary().get("sequences"))
        .isEqualTo(direct.manifest().summary().get("sequences"));
    // A packed file is read from its start by one task, which writes several files.
    run("packed", Map.of("format", "fasta", "compression", "none", "partitions", "5"), packed);
    assertThat(parts("packed")).hasSize(5);
    assertThat(texts("packed")).isEqualTo(normal);
  }

  @Test
  void genBankKeepsItsAnnotationInJsonLines() throws IOException {
    Path genBank = ReferenceData.file("data/ecoli_NC_000913.3.gbff.gz");
    run("lines", Map.of("format", "jsonl", "compression", "gzip"), genBank);
    run("back", Map.of("format", "genbank", "compression", "none"), parts("lines"));

    String original;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(genBank))) {
      original = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(texts("back").lines().map(String::stripTrailing))
        .containsExactlyElementsOf(
            original.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList());
  }

  @Test
  void whatGetsLostIsSaid() throws IOException {
    Path lines = folder.resolve("in.jsonl");
    Files.writeString(
        lines, "{\"text\":\"ACGT\",\"record\":\"a\"}\n{\"text\":\"GG\",\"id\":\"b\"}\n");
    JobRunHarness harness =
        run("out", Map.of("format", "fasta", "compression", "none", "partitions", "9"), lines);
    assertThat(texts("out")).isEqualTo(">sequence-0.1\nACGT\n>b\nGG\n");
    assertThat(harness.manifest().notes())
        .containsExactly(
            "There are only 2 records, so there are 2 files, not 9.",
            "FASTA has no place for further fields: those of 1 records are left out.",
            "1 records have no name: they are called sequence-TASK.NUMBER here.");
    assertThat(Files.readString(folder.resolve("out/files.tsv")))
        .isEqualTo(
            "file\tsequences\tletters\tbytes\npart-00000.fasta\t1\t4\t19\n"
                + "part-00001.fasta\t1\t2\t6\n");
  }

  @Test
  void snappyTextIsRefused() throws IOException {
    Path fasta = folder.resolve("in.fa");
    Files.writeString(fasta, ">a\nACGT\n");
    JobRunHarness harness = harness("out");
    assertThat(harness.run("convert", Map.of("format", "fasta", "compression", "snappy"), fasta))
        .isEqualTo(1);
    assertThat(harness.failed().failure().message())
        .isEqualTo(
            "FASTA cannot be packed with snappy, which is for Parquet, Avro and ORC. Choose gzip,"
                + " zstd or none.");
  }

  @Test
  void aBadLineLeavesNothingAndIsNamed() throws IOException {
    Path lines = folder.resolve("in.jsonl");
    Files.writeString(lines, "{\"text\":\"ACGT\"}\n{\"text\":\"AC\\nGT\",\"id\":\"b\"}\n");
    JobRunHarness harness = harness("out");
    assertThat(harness.run("convert", Map.of(), lines)).isEqualTo(1);
    assertThat(harness.failed().failure().cause()).isEqualTo(FailureCause.BAD_INPUT);
    assertThat(harness.failed().failure().message())
        .isEqualTo(
            "\"in.jsonl\" cannot be read at line 2: letter 3 of the record \"b\" is the byte 10,"
                + " which stands for no base.");
    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**part*");
  }

  @Test
  void spectraOfLinesAndOfParquetAreThoseOfFasta() throws IOException {
    Path fasta = ReferenceData.file("data/lambda_NC_001416.1.fa");
    Map<String, String> k = Map.of("k", "9");
    String spectrum = spectrum("fasta", k, fasta);
    run("lines", Map.of("format", "jsonl", "compression", "none"), fasta);
    run("rows", Map.of("format", "parquet"), fasta);
    assertThat(spectrum("of-lines", k, parts("lines"))).isEqualTo(spectrum);
    assertThat(spectrum("of-rows", k, parts("rows"))).isEqualTo(spectrum);
    Path gzip = folder.resolve("x.jsonl.gz");
    Files.write(gzip, SequenceText.gzip(Files.readAllBytes(parts("lines")[0])));
    assertThat(spectrum("of-packed", k, gzip)).isEqualTo(spectrum);
  }

  private String spectrum(String name, Map<String, String> parameters, Path... inputs)
      throws IOException {
    JobRunHarness harness = harness(name);
    assertThat(harness.run("kmer-spectrum", parameters, inputs))
        .as("%s", harness.events())
        .isZero();
    return harness.text("histogram.tsv");
  }

  private JobRunHarness run(String name, Map<String, String> parameters, Path... inputs)
      throws IOException {
    JobRunHarness harness = harness(name);
    assertThat(harness.run("convert", parameters, inputs)).as("%s", harness.events()).isZero();
    return harness;
  }

  private JobRunHarness harness(String name) throws IOException {
    return new JobRunHarness(Files.createDirectory(folder.resolve(name))).splits(SPLIT_BYTES);
  }

  private Path[] parts(String name) throws IOException {
    List<ResultFile> files =
        hearth.jobs.contract.ContractJson.manifest(
                Files.readString(folder.resolve(name).resolve("manifest.json")))
            .files();
    return files.stream()
        .map(ResultFile::name)
        .filter(file -> file.startsWith("part-"))
        .map(file -> folder.resolve(name).resolve(file))
        .toArray(Path[]::new);
  }

  private String texts(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path part : Arrays.asList(parts(name))) {
      text.append(Files.readString(part));
    }
    return text.toString();
  }
}
