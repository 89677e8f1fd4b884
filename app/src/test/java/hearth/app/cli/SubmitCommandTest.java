package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitCommandTest {
  @TempDir Path folder;
  private CliRunner cli;
  private FakeJobs jobs;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
    jobs = cli.backend.jobs;
    cli.backend.cluster.phase = Phase.RUNNING;
  }

  @Test
  void printsTheIdAndReturnsAtOnce() {
    assertThat(cli.run("submit", "kmer-spectrum", "--param", "k=31", "a.fa", "b.fa")).isZero();

    assertThat(cli.out()).isEqualTo("job-1" + System.lineSeparator());
    assertThat(cli.err()).isEmpty();
    assertThat(jobs.submitted)
        .containsExactly(
            new JobDraft(
                "kmer-spectrum", Map.of("k", "31"), List.of(Path.of("a.fa"), Path.of("b.fa"))));
    assertThat(cli.backend.cluster.calls).containsExactly("adopt", "submit kmer-spectrum");
  }

  @Test
  void oneThatMustWaitNeedsAHearthThatIsOpen() {
    jobs.begin = JobState.QUEUED;

    assertThat(cli.run("submit", "codon-usage", "genes.fa")).isZero();
    assertThat(cli.err()).contains("while a Hearth is open").contains("hearth jobs wait");
  }

  @Test
  void howItWaitsAndRunsIsSaid() {
    jobs.there.add(JobsThere.running("20261121-140000-kmer-spectrum-7f3a", 0.5));
    jobs.queue.past.addAll(jobs.there);

    assertThat(
            cli.run(
                "submit",
                "codon-usage",
                "genes.fa",
                "--priority",
                "high",
                "--cores=2",
                "--memory=1.5g",
                "--after=7f3a",
                "--hold"))
        .isZero();

    assertThat(jobs.submitted.get(0).options())
        .isEqualTo(
            new QueueOptions(
                Priority.HIGH,
                new Need(2, 1536),
                true,
                "20261121-140000-kmer-spectrum-7f3a",
                null));
  }

  @Test
  void eachFileMayHaveAJobOfItsOwn() throws IOException {
    assertThat(cli.run("submit", "codon-usage", "--each", "a.fa", "b.fa", "--json")).isZero();

    assertThat(jobs.submitted)
        .extracting(JobDraft::inputs)
        .containsExactly(List.of(Path.of("a.fa")), List.of(Path.of("b.fa")));
    assertThat(jobs.submitted).extracting(draft -> draft.options().batch()).doesNotContainNull();
    assertThat(new ObjectMapper().readTree(cli.out()).get("jobs").findValuesAsText("id"))
        .containsExactly("job-1", "job-2");
  }

  @Test
  void aDiskThatMayBecomeFullIsToldOnce() throws IOException {
    jobs.disk = JobSamples.shortOfDisk();

    assertThat(cli.run("submit", "codon-usage", "--each", "a.fa", "b.fa", "--json")).isZero();
    assertThat(cli.err().lines())
        .singleElement()
        .asString()
        .contains("at most 1.2\u00a0GB", "700\u00a0MB are free there");
    assertThat(new ObjectMapper().readTree(cli.out()).get("jobs")).hasSize(2);
  }

  @Test
  void aDiskThatMayBecomeFullIsToldOnceOfFilesOfDifferentSizes() {
    jobs.disks.put(List.of(Path.of("a.fa")), JobSamples.onDisk(800 * Samples.MIB));
    jobs.disks.put(List.of(Path.of("b.fa")), JobSamples.onDisk(700 * Samples.MIB));
    jobs.disks.put(List.of(Path.of("c.fa")), JobSamples.onDisk(900 * Samples.MIB));
    jobs.disks.put(List.of(Path.of("d.fa")), JobSamples.roomOnDisk());

    assertThat(cli.run("submit", "codon-usage", "--each", "a.fa", "b.fa", "c.fa", "d.fa", "--json"))
        .isZero();
    assertThat(cli.err().lines())
        .singleElement()
        .asString()
        .contains("700\u00a0MB are free there")
        .endsWith("2 others of these jobs may fill it, too.");
  }

  @Test
  void aBadFileIsToldBeforeAnythingIsSubmitted() {
    jobs.problems.add(new DraftProblem(DraftProblem.INPUTS, "b.fa is empty."));

    assertThat(cli.run("submit", "codon-usage", "--each", "a.fa", "b.fa"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(jobs.submitted).isEmpty();
  }

  @Test
  void aClusterMustRun() {
    cli.backend.cluster.phase = Phase.STOPPED;

    assertThat(cli.run("submit", "codon-usage", "genes.fa")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.err()).contains("hearth cluster start");
  }

  @ParameterizedTest
  @CsvSource({
    "--cores=2, --memory",
    "--memory=2g, --cores",
    "--cores=0 --memory=1g, at least one core",
    "--cores=1 --memory=2x, 'is no size of memory: write it like 2g or 900m'",
    "--priority=urgent, urgent",
    "--param=k=0, k must be a whole number"
  })
  void whatIsWrongIsToldBeforeAnythingIsOpened(String options, String sentence) {
    String[] words = ("submit kmer-spectrum a.fa " + options).split(" ");

    assertThat(cli.run(words)).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains(sentence);
    assertThat(cli.opened).isEmpty();
  }
}
