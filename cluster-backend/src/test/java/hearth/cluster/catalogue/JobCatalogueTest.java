package hearth.cluster.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobCatalogueTest {

  private static final Path EXAMPLE = Path.of("../app/docs/own-job");

  @TempDir Path folder;
  private JobCatalogue catalogue;
  private Path jar;

  @BeforeEach
  void putProgram() throws IOException {
    catalogue = JobCatalogue.of(BuiltInJobs.all(), folder.resolve("own-jobs"));
    jar = Files.writeString(folder.resolve("long-reads.jar"), "a jar");
  }

  @Test
  void theExamplesDescriptorBecomesAType() throws Exception {
    Files.copy(EXAMPLE.resolve(OwnJob.FILE_NAME), folder.resolve(OwnJob.FILE_NAME));
    StoredJob added = catalogue.add(folder.resolve(OwnJob.FILE_NAME), PlainProgram.NOTHING);

    assertThat(added.program()).hasContent("a jar").isNotEqualTo(jar);
    assertThat(catalogue.all()).hasSize(BuiltInJobs.all().size() + 1);
    assertThat(catalogue.find("long-reads").orElseThrow().check(Map.of("least", "0")))
        .containsKey("least");
    assertThat(catalogue.find("long-reads").orElseThrow().resultKind())
        .isEqualTo(OwnJob.RESULT_KIND);
    Files.copy(
        EXAMPLE.resolve("python/" + OwnJob.FILE_NAME),
        Files.createDirectory(folder.resolve("py")).resolve(OwnJob.FILE_NAME));
    Files.copy(EXAMPLE.resolve("python/long_reads.py"), folder.resolve("py/long_reads.py"));
    assertThat(
            catalogue
                .add(folder.resolve("py/long_reads.py"), PlainProgram.NOTHING)
                .job()
                .runsInPython())
        .isTrue();
  }

  @Test
  void aConfirmationHoldsUntilProgramOrDescriptorChange() throws Exception {
    PlainProgram plain =
        new PlainProgram("", "lab.Main", List.of("--fast"), Map.of("spark.a", "b"));
    StoredJob job = catalogue.add(jar, plain);
    assertThat(job.job().arguments()).containsExactly("--fast");
    assertThat(job.confirmed()).isFalse();
    catalogue.confirm(job);
    assertThat(own().confirmed()).isTrue();
    assertThat(catalogue.add(jar, plain).confirmed()).isTrue();

    Files.writeString(job.program(), "another");
    assertThat(own().confirmed()).isFalse();
    catalogue.confirm(own());
    Files.writeString(job.descriptor(), Files.readString(job.descriptor()).replace("fast", "slow"));
    assertThat(own().confirmed()).isFalse();

    catalogue.remove(own());
    assertThat(catalogue.own()).isEmpty();
  }

  private StoredJob own() {
    return catalogue.own("long-reads").orElseThrow();
  }

  @Test
  void whatCannotBeAJobIsRefusedWithASentence() throws Exception {
    refused(folder.resolve("none.jar"), PlainProgram.NOTHING, "There is no file");
    refused(jar, PlainProgram.NOTHING, "\"long-reads.jar\" is no jar");
    refused(
        Files.writeString(folder.resolve("a.txt"), "x"), PlainProgram.NOTHING, "is no program.");
    refused(
        jar,
        new PlainProgram("kmer-spectrum", "Main", List.of(), Map.of()),
        "Hearth itself has a job type \"kmer-spectrum\".");
    refused(jar, new PlainProgram("A b", "Main", List.of(), Map.of()), "\"type\" must be of");
    Path descriptor = folder.resolve(OwnJob.FILE_NAME);
    Files.writeString(
        descriptor, "{\"schema\":1,\"type\":\"x\",\"title\":\"X\",\"program\":\"x.py\"}");
    refused(descriptor, PlainProgram.NOTHING, "which is not beside it.");
    Files.writeString(
        descriptor, "{\"schema\":1,\"type\":\"x\",\"title\":\"X\",\"program\":\"../x.py\"}");
    refused(descriptor, PlainProgram.NOTHING, "\"program\" must name a .jar or .py");
    Files.writeString(descriptor, "{");
    refused(descriptor, PlainProgram.NOTHING, "cannot be read");
    assertThat(catalogue.own()).isEmpty();
  }

  private void refused(Path file, PlainProgram plain, String why) {
    assertThatThrownBy(() -> catalogue.add(file, plain))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining(why);
  }
}
