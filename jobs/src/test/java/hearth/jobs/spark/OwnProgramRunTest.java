package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.files.Sha256;
import hearth.jobs.samples.ProgramJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProgramRunTest {

  private static final Path EXAMPLE = Path.of("../app/docs/own-job");

  @TempDir Path folder;
  private final Properties before = new Properties();
  private final List<JobEvent> events = new ArrayList<>();

  @BeforeEach
  void setSpark() {
    before.putAll(System.getProperties());
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.app.name", "test");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
  }

  @AfterEach
  void restoreProperties() {
    System.setProperties(before);
  }

  @Test
  void theExampleRunsAsWritten() throws IOException {
    Path jar = ProgramJar.compile(folder, "long-reads.jar", EXAMPLE.resolve("LongReads.java"));
    Path input = Files.writeString(folder.resolve("in.txt"), "AAAA\nCC\nGGGGGG\n");
    String descriptor = Files.readString(EXAMPLE.resolve(OwnJob.FILE_NAME));

    assertThat(run(descriptor, jar, Sha256.hex(jar), Map.of("least", "4"), input))
        .as("%s", events)
        .isZero();

    assertThat(folder.resolve("result/long.tsv")).hasContent("file\tlines\nin.txt\t2\n");
    ResultManifest manifest =
        ContractJson.manifest(Files.readString(folder.resolve("result/manifest.json")));
    assertThat(manifest.kind()).isEqualTo(OwnJob.RESULT_KIND);
    assertThat(manifest.files())
        .extracting(ResultManifest.ResultFile::name)
        .containsExactly("long.tsv");
    assertThat(folder.resolve("result/program-output")).doesNotExist();
  }

  @Test
  void filesInFoldersAreTakenAndMarksLeftOut() throws IOException {
    String program =
        """
        import java.nio.file.*;
        public class Writes {
          public static void main(String[] a) throws Exception {
            Path out = Path.of(a[a.length - 1]);
            Files.createDirectories(out.resolve("counts"));
            Files.writeString(out.resolve("counts/part-00000"), "x");
            Files.writeString(out.resolve("counts/_SUCCESS"), "");
            Files.writeString(out.resolve("job.json"), "mine");
          }
        }
        """;
    assertThat(run(program, "Writes")).as("%s", events).isZero();
    assertThat(folder.resolve("result/counts-part-00000")).hasContent("x");
    assertThat(folder.resolve("result/own-job.json")).hasContent("mine");
    assertThat(folder.resolve("result/manifest.json")).content().doesNotContain("_SUCCESS");
  }

  @Test
  void whatTheProgramThrowsIsTheFailureAndNothingStays() throws IOException {
    String program =
        """
        import java.nio.file.*;
        public class Throws {
          public static void main(String[] a) throws Exception {
            Files.writeString(Path.of(a[a.length - 1], "half.tsv"), "x");
            throw new IllegalStateException("no such gene: abc");
          }
        }
        """;
    assertThat(run(program, "Throws")).isEqualTo(JobRun.FAILED);
    assertThat(failure())
        .isEqualTo(
            "The program itself failed in Throws.main: IllegalStateException: no such gene: abc");
    assertThat(folder.resolve("result")).isDirectoryNotContaining("glob:**{half,manifest,output}*");
  }

  @Test
  void aMissingClassAndAChangedProgramAreSentences() throws IOException {
    String program = "public class There { public static void main(String[] a) {} }";
    assertThat(run(program, "Elsewhere")).isEqualTo(JobRun.FAILED);
    assertThat(failure()).startsWith("own.jar has no class Elsewhere with a public main method.");

    Path jar = folder.resolve("own.jar");
    run(descriptor("There"), jar, "0", Map.of());
    assertThat(failure()).endsWith("is not the program that was confirmed: it was changed since.");
  }

  private int run(String source, String mainClass) throws IOException {
    Path jar = ProgramJar.compileText(folder, "own.jar", source);
    return run(descriptor(mainClass), jar, Sha256.hex(jar), Map.of());
  }

  private static String descriptor(String mainClass) {
    return """
        {"schema": 1, "type": "own", "title": "Own", "program": "own.jar", "mainClass": "%s"}
        """
        .formatted(mainClass);
  }

  private int run(
      String descriptor, Path jar, String sum, Map<String, String> parameters, Path... inputs)
      throws IOException {
    Path described = Files.writeString(folder.resolve(OwnJob.FILE_NAME), descriptor);
    Path result = Files.createDirectories(folder.resolve("result"));
    JobRequest request =
        new JobRequest(
            JobRequest.SCHEMA,
            "job-1",
            ContractJson.ownJob(descriptor).type(),
            1,
            parameters,
            List.of(inputs).stream().map(OwnProgramRunTest::input).toList(),
            Map.of(OwnJob.PROGRAM, input(jar), OwnJob.DESCRIPTOR, input(described)),
            "test",
            Instant.now(),
            Map.of(OwnJob.CHECKSUM, sum));
    Path file = Files.writeString(result.resolve("job.json"), ContractJson.pretty(request));
    return new OwnProgramRun(events::add).run(List.of(file.toString(), result.toString(), "1"));
  }

  private static JobInput input(Path file) {
    return new JobInput(file.toString(), String.valueOf(file.getFileName()), 0);
  }

  private String failure() {
    return ((JobEvent.Failed) events.get(events.size() - 1)).failure().message();
  }
}
