package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeJobService;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFormTest {
  @TempDir private Path folder;

  private final Direct direct = new Direct();
  private final FakeJobService service = new FakeJobService();
  private final JobForm form = new JobForm(BuiltInJobs.KMER_SPECTRUM, service, direct.tasks());

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
  void anOldCheckDoesNotOverwriteANewerOne() {
    JobForm slow = new JobForm(BuiltInJobs.KMER_SPECTRUM, service, direct.slowTasks());
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
}
