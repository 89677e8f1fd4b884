package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.app.SharedCache;
import hearth.app.TestDocker;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every job type from the command line of the installed program, on both engines. */
class EverySampleIT {

  @TempDir private Path temp;

  private InstalledHearth hearth;

  @BeforeEach
  void install() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("lab"));
    hearth = new InstalledHearth(folder, SharedCache.in(temp.resolve("home")));
  }

  @Test
  void onSparkProcesses() throws Exception {
    requireAllRun("embedded");

    assertThat(hearth.processes()).isEmpty();
  }

  @Test
  void inContainers() throws Exception {
    TestDocker docker = TestDocker.orSkip();
    try {
      hearth.set("JDK_JAVA_OPTIONS", "-D%s=%s".formatted(TestDocker.LABELS, TestDocker.label()));
      requireAllRun("docker");

      assertThat(docker.containers("master")).isEmpty();
      assertThat(docker.containers("worker")).isEmpty();
      assertThat(docker.containers("driver")).isEmpty();
    } finally {
      docker.removeOwn();
    }
  }

  private void requireAllRun(String engine) throws Exception {
    InstalledHearth.Ended ended =
        hearth.run("samples", "--engine", engine, "--json", "--out", "results");

    assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
    JsonNode jobs = ended.json().get("jobs");
    assertThat(jobs.findValuesAsText("type"))
        .isEqualTo(BuiltInJobs.all().stream().map(JobDescriptor::type).toList());
    assertThat(jobs.findValuesAsText("state")).containsOnly("finished");
    for (JsonNode job : jobs) {
      assertThat(job.get("summary")).as(job.get("type").asText()).isNotEmpty();
      assertThat(Path.of(job.get("results").asText()).resolve("manifest.json")).isRegularFile();
    }
  }
}
