package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeJobService;
import hearth.app.fakes.Samples;
import hearth.cluster.forecast.DiskForecast;
import hearth.cluster.forecast.TimeRange;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import hearth.jobs.sequence.PartitionPlan;
import hearth.jobs.sequence.PartitionPlan.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFormTest {
  /** Takes no inputs but a file for a parameter. */
  private static final JobDescriptor ANNOTATED =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "annotated",
          1,
          "Annotated",
          "Needs genes.",
          new InputSpec("Files", List.of(), 0, 0),
          List.of(new Parameter.FileParameter("genes", "Genes", "", List.of("gff3"), true)),
          "annotated",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  @TempDir private Path folder;

  private final Direct direct = new Direct();
  private final FakeJobService service = new FakeJobService();
  private final JobForm form =
      new JobForm(KmerSpectrumType.DESCRIPTOR, service, direct.tasks(), Samples.profile());

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void beginsWithTheDefaultsAndAsksForAFile() {
    assertThat(form.value("k").get()).isEqualTo("21");
    assertThat(form.value("canonical").get()).isEqualTo("true");
    assertThat(form.blocker().get()).isEqualTo("Choose a file first.");
    assertThat(form.problem(DraftProblem.INPUTS).get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65", "", "21.5", "many"})
  void aWrongValueIsToldWhileItIsTyped(String k) {
    form.value("k").set(k);
    assertThat(form.problem("k").get()).contains("from 1 to 64");
    form.value("k").set("31");
    assertThat(form.problem("k").get()).isEmpty();
  }

  @Test
  void filesAreMeasuredAndCountedOnce() throws IOException {
    Path reads = Files.writeString(folder.resolve("my reads äö.fq"), "@r\nACGT\n+\nIIII\n");
    form.addInputs(List.of(reads));
    form.addInputs(List.of(reads));
    assertThat(form.inputs()).containsExactly(new InputFile(reads, 15));
    assertThat(form.blocker().get()).isEmpty();
    form.remove(form.inputs().get(0));
    assertThat(form.blocker().get()).isNotEmpty();
  }

  @Test
  void aFileThatIsNotThereHasNoSizeAndTheCheckSaysWhy() {
    service.problems =
        List.of(new DraftProblem(DraftProblem.INPUTS, "There is no file gone.fa. Choose another."));
    form.addInputs(List.of(folder.resolve("gone.fa")));
    assertThat(form.inputs()).singleElement().extracting(InputFile::bytes).isEqualTo(-1L);
    assertThat(form.problem(DraftProblem.INPUTS).get()).contains("gone.fa");
    assertThat(form.blocker().get()).contains("marked in red");
  }

  @Test
  void tellsHowTheFilesWillBeCutAndAgainWhenANumberChanges() {
    service.partitions = new PartitionPlan(6, 10_000_000, 60_000_000, 0, Reason.CORES);
    form.addInputs(List.of(folder.resolve("a.fa")));
    assertThat(form.outlook().partitions().get()).startsWith("6 partitions of about 10 MB");

    service.partitions = new PartitionPlan(1, 256_000_000, 60_000_000, 0, Reason.SIZE);
    form.value("k").set("12");
    assertThat(form.outlook().partitions().get()).startsWith("1 partition of 60 MB");

    form.inputs().clear();
    assertThat(form.outlook().partitions().get()).isEmpty();
  }

  @Test
  void tellsHowLongItTakesOrThatThisIsNotKnown() {
    form.addInputs(List.of(folder.resolve("a.fa")));
    assertThat(form.outlook().time().get()).startsWith("Time: unknown");

    service.forecast = new TimeRange(Duration.ofMinutes(2), Duration.ofMinutes(4));
    form.value("k").set("12");
    assertThat(form.outlook().time().get())
        .isEqualTo("Takes about 2 to 4 min, as such jobs did here");

    form.inputs().clear();
    assertThat(form.outlook().time().get()).isEmpty();
  }

  @Test
  void tellsWhatItTakesOnDiskWhileThereAreFiles() {
    assertThat(form.outlook().disk().get()).isNull();
    DiskOutlook known = new DiskOutlook(DiskForecast.atMost(1, 2), List.of());
    service.disk = known;
    form.addInputs(List.of(folder.resolve("a.fa")));
    assertThat(form.outlook().disk().get()).isEqualTo(known);

    form.inputs().clear();
    assertThat(form.outlook().disk().get()).isNull();
  }

  @Test
  void aFileThatTheEngineDoesNotSeeIsToldBeforeTheJobRuns() {
    String closed = "reads.fa is closed to other users. Let others read it.";
    service.unforetold = new JobRejected(List.of(new DraftProblem(DraftProblem.INPUTS, closed)));
    form.addInputs(List.of(folder.resolve("reads.fa")));
    assertThat(form.problem(DraftProblem.INPUTS).get()).isEqualTo(closed);
    assertThat(form.blocker().get()).contains("marked in red");
    assertThat(form.outlook().time().get()).isEmpty();

    service.unforetold = null;
    form.inputs().clear();
    form.addInputs(List.of(folder.resolve("other.fa")));
    assertThat(form.problem(DraftProblem.INPUTS).get()).isEmpty();
    assertThat(form.blocker().get()).isEmpty();
  }

  @Test
  void aFileThatIsMendedOutsideIsTakenWhenTheFormLooksAgain() throws IOException {
    String closed = "reads.fa is closed to other users. Let others read it.";
    Path reads = folder.resolve("reads.fa");
    service.unforetold = new JobRejected(List.of(new DraftProblem(DraftProblem.INPUTS, closed)));
    form.addInputs(List.of(reads));
    form.checkAgain();
    assertThat(form.problem(DraftProblem.INPUTS).get()).isEqualTo(closed);

    service.unforetold = null;
    Files.writeString(reads, ">a\nACGT\n");
    form.checkAgain();
    assertThat(form.problem(DraftProblem.INPUTS).get()).isEmpty();
    assertThat(form.blocker().get()).isEmpty();
    assertThat(form.inputs()).containsExactly(new InputFile(reads, 8));
    assertThat(form.outlook().time().get()).isNotEmpty();
  }

  @Test
  void whatIsWrongStaysUntilItIsKnownToBeGone() {
    JobForm slow =
        new JobForm(KmerSpectrumType.DESCRIPTOR, service, direct.slowTasks(), Samples.profile());
    service.problems = List.of(new DraftProblem(DraftProblem.INPUTS, "That is a protein."));
    slow.addInputs(List.of(folder.resolve("protein.fa")));
    direct.doWaiting();
    service.problems = List.of();
    slow.checkAgain();
    assertThat(slow.problem(DraftProblem.INPUTS).get()).isEqualTo("That is a protein.");
    direct.doWaiting();
    assertThat(slow.problem(DraftProblem.INPUTS).get()).isEmpty();
  }

  @Test
  void theFileOfAParameterIsLookedAtAgainToo() {
    JobForm annotated = new JobForm(ANNOTATED, service, direct.tasks(), Samples.profile());
    service.problems = List.of(new DraftProblem("genes", "That file is closed."));
    annotated.value("genes").set("/data/genes.gff");
    annotated.checkAgain();
    assertThat(annotated.problem("genes").get()).isEqualTo("That file is closed.");

    service.problems = List.of();
    annotated.checkAgain();
    assertThat(annotated.problem("genes").get()).isEmpty();
  }

  @Test
  void anOldCheckDoesNotOverwriteANewerOne() {
    JobForm slow =
        new JobForm(KmerSpectrumType.DESCRIPTOR, service, direct.slowTasks(), Samples.profile());
    service.problems = List.of(new DraftProblem(DraftProblem.INPUTS, "That is a protein."));
    slow.addInputs(List.of(folder.resolve("protein.fa")));
    direct.doWaiting();
    assertThat(slow.problem(DraftProblem.INPUTS).get()).isEqualTo("That is a protein.");
    slow.inputs().clear();
    direct.doWaiting();
    assertThat(slow.problem(DraftProblem.INPUTS).get()).isEmpty();
  }

  @Test
  void aProblemOfAFieldThatTheFormDoesNotHaveIsShownAtTheFiles() {
    form.show(List.of(new DraftProblem("cluster", "No cluster runs.")));
    assertThat(form.problem(DraftProblem.INPUTS).get()).isEqualTo("No cluster runs.");
  }

  @Test
  void isFilledFromAnEarlierJobWhateverThatKnew() {
    form.fill(new JobDraft("kmer-spectrum", Map.of("k", "17", "unknown", "x"), List.of()));
    assertThat(form.draft().parameters()).containsEntry("k", "17").doesNotContainKey("unknown");
  }

  @Test
  void aFileParameterIsAskedForAndItsFileIsChecked() {
    JobForm annotated = new JobForm(ANNOTATED, service, direct.tasks(), Samples.profile());
    assertThat(annotated.blocker().get()).isEqualTo("Genes needs a file.");

    service.problems = List.of(new DraftProblem("genes", "That is a picture."));
    annotated.value("genes").set("/data/genes.png");
    assertThat(annotated.problem("genes").get()).isEqualTo("That is a picture.");
    assertThat(annotated.blocker().get()).contains("marked in red");

    service.problems = List.of();
    annotated.value("genes").set("/data/genes.gff");
    assertThat(annotated.problem("genes").get()).isEmpty();
    assertThat(annotated.blocker().get()).isEmpty();
  }

  @Test
  void anOldCheckOfAFileDoesNotOverwriteANewerOne() {
    JobForm slow = new JobForm(ANNOTATED, service, direct.slowTasks(), Samples.profile());
    service.problems = List.of(new DraftProblem("genes", "That is a picture."));
    slow.value("genes").set("/data/genes.png");
    slow.value("genes").set("");
    direct.doWaiting();
    assertThat(slow.problem("genes").get()).isEqualTo("Genes needs a file.");
  }
}
