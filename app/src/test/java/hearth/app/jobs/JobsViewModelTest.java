package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.JobSamples;
import hearth.app.fx.Format;
import hearth.app.fx.Notice;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.monitor.Problem;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.queue.QueueOptions;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.catalog.CodonUsageType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JobsViewModelTest extends JobsViewModelFixture {

  @Test
  void aJobKeepsItsRowAndTheSelectionWhileItChangesAndOthersCome() {
    service.show(first);
    JobRow row = rows().get(0);
    model.select("first");
    service.show(second, JobSamples.running(JobSamples.spectrumRequest("first"), 0.7));
    assertThat(rows()).extracting(JobRow::id).containsExactly("second", "first");
    assertThat(rows().get(1)).isSameAs(row);
    assertThat(row.get().progress()).isNotNull();
    assertThat(model.selectedProperty().get()).isSameAs(row);
    assertThat(model.activeProperty().get()).isTrue();
  }

  @Test
  void aJobThatIsGoneLeavesTheListAndTheSelection() {
    service.show(first, second);
    model.select("first");
    service.show(second);
    assertThat(rows()).extracting(JobRow::id).containsExactly("second");
    assertThat(model.selectedProperty().get()).isNull();
  }

  @Test
  void aSubmittedJobIsShownAtOnce() {
    JobForm form = form();
    model.run(form, false);
    assertThat(model.submittingProperty().get()).isTrue();
    service.launched(first);
    assertThat(model.submittingProperty().get()).isFalse();
    assertThat(Objects.requireNonNull(model.selectedProperty().get()).id()).isEqualTo("first");
    assertThat(model.formProperty().get()).isNull();
  }

  @Test
  void runningTwiceWhileSubmittingIsRunningOnce() {
    JobForm form = form();
    model.run(form, false);
    model.run(form, false);
    assertThat(service.submitted).hasSize(1);
  }

  @Test
  void startsTheClusterFirstWhenItIsStopped() {
    JobForm form = form();
    model.run(form, true);
    assertThat(service.submitted).isEmpty();
    clusterStart.complete(null);
    assertThat(service.submitted).hasSize(1);
  }

  @Test
  void aClusterThatDoesNotStartLeavesTheFormAndSaysWhy() {
    JobForm form = form();
    model.run(form, true);
    clusterStart.completeExceptionally(
        new ClusterException(new Problem("No memory.", "Close programs.")));
    assertThat(service.submitted).isEmpty();
    assertThat(model.formProperty().get()).isSameAs(form);
    assertThat(notices.shown())
        .singleElement()
        .extracting(Notice::text)
        .isEqualTo("No memory. Close programs.");
    assertThat(model.submittingProperty().get()).isFalse();
  }

  @Test
  void whatTheBackendRejectsIsShownAtItsField() {
    JobForm form = form();
    model.run(form, false);
    service.rejects(new DraftProblem("k", "k is too large for these reads."));
    assertThat(form.problem("k").get()).isEqualTo("k is too large for these reads.");
    assertThat(model.formProperty().get()).isSameAs(form);
  }

  @Test
  void editAndRunAgainBringsValuesAndFiles() {
    service.show(JobSamples.job(JobSamples.codonRequest("old"), JobState.FAILED));
    model.editAgain(rows().get(0).get());
    JobForm form = Objects.requireNonNull(model.formProperty().get());
    assertThat(form.descriptor()).isEqualTo(CodonUsageType.DESCRIPTOR);
    assertThat(form.value("code").get()).isEqualTo("11");
    assertThat(form.inputs()).hasSize(1);
  }

  @Test
  void aCloneBringsPriorityAndShareToo() {
    service.show(JobSamples.waiting("a", Priority.HIGH, 1));
    model.editAgain(rows().get(0).get());
    QueueOptions options = Objects.requireNonNull(model.formProperty().get()).draft().options();
    assertThat(options.priority()).isEqualTo(Priority.HIGH);
    assertThat(options.need()).isEqualTo(new Need(2, 1024));
  }

  @Test
  void twoRunsAreComparedAndWhatDiffersIsMarked() {
    JobSnapshot some = JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED);
    JobSnapshot other =
        JobSamples.job(
            JobSamples.request("three", "kmer-spectrum", Map.of("k", "31", "top", "100")),
            JobState.FAILED);
    service.details.put("one", JobSamples.details());
    List<CompareRuns.Line> lines = new ArrayList<>();
    model
        .reading()
        .side(
            some,
            left ->
                model
                    .reading()
                    .side(
                        other,
                        right ->
                            lines.addAll(
                                CompareRuns.of(
                                    model,
                                    new Format(Locale.ENGLISH, ZoneOffset.UTC),
                                    left,
                                    right))));
    assertThat(lines)
        .contains(
            new CompareRuns.Line("k", "21", "31"),
            new CompareRuns.Line("Top k-mers", "100", "100"),
            new CompareRuns.Line("Canonical", "yes", ""),
            new CompareRuns.Line("State", "Finished", "Failed"),
            new CompareRuns.Line("Distinct", "3", "5"));
    assertThat(lines)
        .filteredOn(CompareRuns.Line::differs)
        .extracting(CompareRuns.Line::name)
        .contains("k", "Canonical", "State")
        .doesNotContain("Top k-mers", "Inputs", "hearth");
  }

  @Test
  void filesOfOneNameThatHoldSomethingElseAreADifference() {
    JobSnapshot some = JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED);
    JobSnapshot other = JobSamples.job(JobSamples.spectrumRequest("two"), JobState.FINISHED);
    Format format = new Format(Locale.ENGLISH, ZoneOffset.UTC);
    CompareRuns.Line lines =
        content(CompareRuns.of(model, format, side(some, "4f8c2d19e7b0"), side(other, "a1")));

    assertThat(lines)
        .isEqualTo(
            new CompareRuns.Line(
                "Content of the files", "SHA-256 4f8c2d19e7b0…", "SHA-256 a10000000000…"));
    assertThat(lines.differs()).isTrue();
    assertThat(
            content(CompareRuns.of(model, format, side(some, "a1"), side(other, "a1"))).differs())
        .isFalse();
  }

  private static CompareRuns.Line content(List<CompareRuns.Line> lines) {
    return lines.stream()
        .filter(line -> line.name().equals("Content of the files"))
        .findFirst()
        .orElseThrow();
  }

  private static CompareRuns.Side side(JobSnapshot job, String checksum) {
    JobDetails details =
        new JobDetails(
            List.of(), List.of(), List.of(JobSamples.input(checksum, JobDetails.InputState.SAME)));
    return new CompareRuns.Side(job, details, Map.of());
  }

  @Test
  void aJobIsKeptAndLetGoAgain() {
    service.show(JobSamples.job(JobSamples.spectrumRequest("one"), JobState.FINISHED));
    model.past().keepOrNot(rows());
    assertThat(service.past.kept).containsExactly("one");
    assertThat(model.past().kept()).containsExactly("one");
    model.past().keepOrNot(rows());
    assertThat(service.past.kept).isEmpty();
    assertThat(model.past().kept()).isEmpty();
  }

  @Test
  void eachFileIsAJobOfOneBatch() {
    JobForm form = form();
    form.addInputs(List.of(Path.of("a.fa"), Path.of("b.fa"), Path.of("c.fa")));
    assertThat(form.jobCount().get()).isEqualTo(1);
    form.queue().perFile().set(true);
    assertThat(form.jobCount().get()).isEqualTo(3);
    model.run(form, false);
    service.launched(first);
    service.launched(second);
    service.rejects(new DraftProblem(DraftProblem.INPUTS, "It is empty."));
    assertThat(service.submitted)
        .extracting(JobDraft::inputs)
        .containsExactly(
            List.of(Path.of("a.fa")), List.of(Path.of("b.fa")), List.of(Path.of("c.fa")));
    assertThat(service.submitted.stream().map(draft -> draft.options().batch()).distinct())
        .singleElement()
        .asString()
        .startsWith("batch-");
    assertThat(notices.shown())
        .extracting(Notice::text)
        .contains("Only 2 of 3 jobs were submitted.");
  }

  @Test
  void aShareIsCheckedAgainstTheCluster() {
    JobForm form = form();
    form.addInputs(List.of(Path.of("a.fa")));
    assertThat(form.draft().options()).isEqualTo(QueueOptions.USUAL);
    form.queue().limited().set(true);
    assertThat(form.blocker().get()).isEmpty();
    form.queue().cores().set("1000");
    assertThat(form.queue().problem().get()).startsWith("Cores must be a whole number from 1 to");
    assertThat(form.blocker().get()).isNotEmpty();
    form.queue().cores().set("2");
    form.queue().memoryMb().set("much");
    assertThat(form.queue().problem().get()).startsWith("Memory must be");
    form.queue().memoryMb().set("1024");
    assertThat(form.draft().options().need()).isEqualTo(new Need(2, 1024));
  }

  @Test
  void onlyACancelThatLosesWorkIsWorthAQuestion() {
    assertThat(model.isWorthAQuestion(first)).isTrue();
    assertThat(model.isWorthAQuestion(second)).isFalse();
    assertThat(first.elapsed(model.now())).isEqualTo(Duration.ofSeconds(93));
    model.cancel(first, Assertions::fail);
    assertThat(service.calls).contains("cancel first WINDOW");
  }

  @Test
  void aSampleTakesThePlaceOfWhatWasFilledIn() {
    JobForm form = form();
    form.value("k").set("5");
    form.value("top").set("7");
    form.addInputs(List.of(Path.of("other.fa")));

    model.forms().fillSample(form);

    assertThat(form.value("k").get()).isEqualTo("31");
    assertThat(form.value("top").get()).isEqualTo("100");
    assertThat(form.inputs()).isEmpty();
  }

  /** The jobs of the list, from the top. */
}
