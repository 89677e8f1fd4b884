package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedInputsTest {

  private static final JobDescriptor TYPE =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "annotated",
          1,
          "Annotated",
          "",
          new InputSpec("Genome", List.of("fasta"), 0, 5),
          List.of(
              new Parameter.FileParameter("genes", "Genes", "", List.of("gff3"), true),
              new Parameter.FileParameter("other", "Other", "", List.of("csv"), false)),
          "annotated",
          new Needs(512, 512),
          "Main");

  @TempDir Path folder;

  @Test
  void aFileParameterIsLookedAtLikeAnInput() throws IOException {
    Path genes = Files.writeString(folder.resolve("genes.txt"), "##gff-version 3\n");
    CheckedInputs checked = CheckedInputs.of(request(genes), TYPE);

    assertThat(checked.inputs()).isEmpty();
    assertThat(checked.files()).containsOnlyKeys("genes");
    assertThat(checked.files().get("genes"))
        .extracting(CheckedFile::format)
        .isEqualTo(InputFormat.GFF3);
  }

  @Test
  void oneOfAnotherFormatIsRefused() throws IOException {
    Path genome = Files.writeString(folder.resolve("genome.fa"), ">a\nACGT\n");

    assertThatThrownBy(() -> CheckedInputs.of(request(genome), TYPE))
        .isInstanceOf(BadInputException.class)
        .hasMessage("\"genome.fa\" is FASTA, and this job reads GFF3.");
  }

  @Test
  void aValueWithoutItsFileIsAnError() {
    JobRequest request = request(Map.of());

    assertThatThrownBy(() -> CheckedInputs.of(request, TYPE))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("where the file of genes is");
  }

  private static JobRequest request(Path genes) {
    return request(Map.of("genes", new JobInput(genes.toString(), "genes", 0)));
  }

  private static JobRequest request(Map<String, JobInput> files) {
    return new JobRequest(
        JobRequest.SCHEMA,
        "job-1",
        TYPE.type(),
        1,
        TYPE.withDefaults(Map.of("genes", "/on/the/persons/computer.gff")),
        List.of(),
        files,
        "c",
        Instant.EPOCH,
        Map.of());
  }
}
