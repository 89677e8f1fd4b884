package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeLibrary;
import hearth.app.fakes.FakeResults;
import hearth.app.fakes.ResultSamples;
import hearth.app.fakes.Samples;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.catalog.BuiltInJobs;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultsViewModelTest {
  private final Direct direct = new Direct();
  private final FakeResults results = new FakeResults();
  private final FakeLibrary library = new FakeLibrary();
  private final Notices notices = new Notices();
  private final ResultsViewModel model =
      new ResultsViewModel(results, BuiltInJobs::all, library(direct.tasks()), direct.tasks());

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void withoutResultsNothingIsOpen() {
    model.refresh();
    assertThat(model.results()).isEmpty();
    assertThat(model.opened().contentProperty().get()).isNull();
  }

  @Test
  void opensTheNewestFirst() {
    ResultSamples.fill(results);
    model.refresh();
    assertThat(model.opened().contentProperty().get()).isInstanceOf(ResultContent.Codons.class);
    assertThat(model.title(summary(model.results().get(0)))).isEqualTo("Codon usage");
  }

  @Test
  void opensWhatWasAskedForAndKeepsItWhenOthersCome() {
    ResultSamples.fill(results);
    model.open("reads");
    assertThat(model.opened().contentProperty().get()).isInstanceOf(ResultContent.Spectrum.class);
    results.results = List.of(ResultSamples.codons(), ResultSamples.spectrum("reads"));
    model.refresh();
    assertThat(openId()).isEqualTo("reads");
  }

  @Test
  void aResultThatIsGoneMakesRoomForTheNewest() {
    ResultSamples.fill(results);
    model.open("reads");
    results.results = List.of(ResultSamples.codons());
    model.refresh();
    assertThat(openId()).isEqualTo("codons");
  }

  @Test
  void aDamagedResultSaysWhyAndLeavesTheOthers() {
    ResultSamples.fill(results);
    results.spectra.remove("reads");
    model.open("reads");
    assertThat(model.opened().contentProperty().get())
        .isInstanceOfSatisfying(
            ResultContent.Unreadable.class,
            shown -> assertThat(shown.message()).contains("histogram.tsv"));
    assertThat(direct.faults).isEmpty();
    model.choose(List.of(model.results().get(0)));
    assertThat(model.opened().contentProperty().get()).isInstanceOf(ResultContent.Codons.class);
  }

  @Test
  void aVolumeThatCannotBeReadIsASentenceAndGoesAway() {
    results.broken = new IOException("The results folder /mnt/lab is not there.");
    model.refresh();
    assertThat(model.problemProperty().get()).contains("/mnt/lab");
    results.broken = null;
    model.refresh();
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void whatIsReadTooLateIsNotShown() {
    ResultSamples.fill(results);
    ResultsViewModel slow =
        new ResultsViewModel(results, List::of, library(direct.slowTasks()), direct.slowTasks());
    slow.refresh();
    direct.doWaiting();
    ResultItem codons = slow.results().get(0);
    slow.choose(List.of(slow.results().get(1)));
    slow.choose(List.of(codons));
    direct.doWaiting();
    assertThat(Objects.requireNonNull(slow.opened().contentProperty().get()).summary())
        .isEqualTo(codons.summary());
  }

  private String openId() {
    assertThat(model.chosenProperty().get()).hasSize(1);
    return model.chosenProperty().get().get(0).id();
  }

  private static ResultSummary summary(ResultItem item) {
    return Objects.requireNonNull(item.summary());
  }

  private LibraryModel library(Tasks tasks) {
    return new LibraryModel(library, tasks, notices, InstantSource.fixed(Samples.NOW));
  }
}
