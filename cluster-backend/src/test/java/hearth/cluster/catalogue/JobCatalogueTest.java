package hearth.cluster.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.OwnJob;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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

  /** Something with a main method. */
  public static final class Runs {
    private Runs() {}

    public static void main(String[] args) {}
  }

  @Test
  void aJarWithoutDescriptorTellsItsClasses() throws Exception {
    Path plain = folder.resolve("Lab tool.jar");
    String runs = Runs.class.getName();
    write(plain, Runs.class, OwnJob.class);
    assertThat(catalogue.look(plain))
        .isEqualTo(new ProgramFacts(false, "lab-tool", true, List.of(runs)));
    assertThat(catalogue.add(plain, PlainProgram.NOTHING).job().mainClass()).isEqualTo(runs);

    write(plain, OwnJob.class);
    refused(plain, PlainProgram.NOTHING, "does not say which class to run. Name it");
    assertThatThrownBy(() -> catalogue.look(jar)).hasMessageContaining("is no jar");
    Files.copy(EXAMPLE.resolve(OwnJob.FILE_NAME), folder.resolve(OwnJob.FILE_NAME));
    assertThat(catalogue.look(jar))
        .isEqualTo(new ProgramFacts(true, "long-reads", false, List.of()));
  }

  private static void write(Path file, Class<?>... classes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Class<?> one : classes) {
        String entry = one.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream in = one.getResourceAsStream("/" + entry)) {
          in.transferTo(jar);
        }
      }
    }
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
    refused(jar, new PlainProgram("?!", "Main", List.of(), Map.of()), "\"?!\" has no letter");
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
