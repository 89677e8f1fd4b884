package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.catalogue.JobCatalogue;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCheckTest {

  @TempDir Path folder;
  private final DraftCheck check = new DraftCheck(JobCatalogue.of(BuiltInJobs.all()));

  @Test
  void aGoodDraftHasNoProblems() throws IOException {
    Path odd = Files.writeString(folder.resolve("mein Genom (ä).fa"), ">s\nACGT\n");

    assertThat(check("kmer-spectrum", Map.of("k", "64"), odd)).isEmpty();
  }

  @Test
  void anUnknownTypeNamesTheKnownOnes() {
    DraftProblem problem = only(check("kmers", Map.of()));

    assertThat(problem.field()).isEqualTo(DraftProblem.TYPE);
    assertThat(problem.message()).contains("kmers", "kmer-spectrum", "codon-usage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65", "", "x", "21.5"})
  void aBadKIsAProblemOfThatField(String k) throws IOException {
    assertThat(only(check("kmer-spectrum", Map.of("k", k), genome())).field()).isEqualTo("k");
  }

  @Test
  void withoutInputsThereIsNothingToDo() {
    assertThat(only(check("kmer-spectrum", Map.of())).field()).isEqualTo(DraftProblem.INPUTS);
  }

  @Test
  void tooManyInputsAreTold() throws IOException {
    JobDraft draft = new JobDraft("kmer-spectrum", Map.of(), Collections.nCopies(10_001, genome()));

    assertThat(only(check.check(draft)).message()).contains("10001", "10000");
  }

  @Test
  void everyBadInputIsNamed() throws IOException {
    Path missing = folder.resolve("missing.fa");
    Path empty = Files.createFile(folder.resolve("empty.fa"));
    Path text = Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\n");

    assertThat(check("kmer-spectrum", Map.of(), missing, genome(), empty, folder, text))
        .allMatch(problem -> problem.field().equals(DraftProblem.INPUTS))
        .extracting(DraftProblem::message)
        .satisfiesExactly(
            message -> assertThat(message).contains("missing.fa"),
            message -> assertThat(message).contains("empty.fa"),
            message -> assertThat(message).contains(String.valueOf(folder.getFileName())),
            message -> assertThat(message).contains("letter.txt"));
  }

  @Test
  void aFileChosenTwiceIsToldOnce() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.fa"));

    assertThat(only(check("kmer-spectrum", Map.of(), empty, empty)).message()).contains("empty.fa");
  }

  @Test
  void ofManyProblemsTheFirstAreToldAndTheRestCounted() {
    Path[] missing = new Path[60];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = folder.resolve("missing-%02d.fa".formatted(i));
    }

    assertThat(new JobRejected(check("kmer-spectrum", Map.of(), missing)))
        .hasMessageContaining("missing-04.fa")
        .hasMessageContaining("55 more")
        .message()
        .doesNotContain("missing-05.fa");
  }

  @Test
  void readsAreNoCodingSequences() throws IOException {
    Path reads = Files.writeString(folder.resolve("reads.fq"), "@r\nACGT\n+\nIIII\n");

    assertThat(only(check("codon-usage", Map.of(), reads)).message()).contains("reads.fq", "FASTQ");
  }

  @Test
  void aFileParameterIsCheckedByItsContentAndNamesItsField() throws IOException {
    DraftCheck annotated = new DraftCheck(JobCatalogue.of(List.of(Requests.ANNOTATED)));
    Path genes = Files.writeString(folder.resolve("genes.gff"), "##gff-version 3\n");

    assertThat(annotated.check(annotated(genes.toString()))).isEmpty();
    assertThat(only(annotated.check(annotated(genome().toString()))))
        .isEqualTo(
            new DraftProblem(
                "genes",
                "\"genome.fa\" is FASTA, and this job reads GFF3. Choose another file or another"
                    + " job."));
    assertThat(only(annotated.check(annotated("no\0path"))).message()).contains("is no path");
    assertThat(only(annotated.check(annotated(" "))).message()).isEqualTo("Genes needs a file.");
  }

  private static JobDraft annotated(String genes) {
    return new JobDraft(Requests.ANNOTATED.type(), Map.of("genes", genes), List.of());
  }

  private static DraftProblem only(List<DraftProblem> problems) {
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private Path genome() throws IOException {
    return Files.writeString(folder.resolve("genome.fa"), ">s\nACGT\n");
  }

  private List<DraftProblem> check(String type, Map<String, String> parameters, Path... inputs) {
    return check.check(new JobDraft(type, parameters, List.of(inputs)));
  }
}
