package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.app.export.ResultFolders;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
  }

  @Test
  void aFolderIsReportedWithoutOpeningABackend() throws IOException {
    Path result = ResultFolders.spectrum(folder.resolve("results"));
    Path file = folder.resolve("for the paper/report.html");
    assertThat(cli.run("report", result.toString(), "--out", file.toString(), "--json")).isZero();

    assertThat(new ObjectMapper().readTree(cli.out()).path("file").asText())
        .isEqualTo(file.toString());
    assertThat(file).content().contains("<svg", "All 21-mers of one file", ResultFolders.SHA);
    assertThat(cli.opened).isEmpty();
  }

  @Test
  void aJobIsReportedByItsId() {
    cli.backend.jobs.there.add(JobsThere.ended(ResultFolders.ID, JobState.FINISHED));
    Path file = folder.resolve("r.HTML");
    assertThat(cli.run("report", ResultFolders.ID, "--out", file.toString())).isZero();
    assertThat(file).content().contains("48,482");
  }

  @Test
  void anotherEndingIsASentence() {
    assertThat(cli.run("report", ResultFolders.ID, "--out", "r.docx")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("r.docx").contains("--out");
  }
}
