package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HearthHome;
import hearth.cluster.profile.Presets;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole way in the real window, on a real cluster of any engine: Start, Run the sample, both
 * charts with the numbers that the jobs computed, in both themes, Stop.
 */
@ExtendWith(NeedsWindow.class)
@SuppressWarnings("NullAway.Init")
abstract class WorkbenchJourney {

  @TempDir Path folder;

  JourneyWindow window;

  private HearthHome home;
  private Stage stage;
  private Application app;

  /** The engine's name. */
  abstract String engine();

  /** In which of the two themes the samples are run and looked at. */
  abstract boolean samplesInTheDark();

  /** What happens to the cluster when the charts have been looked at. */
  abstract void trouble() throws Exception;

  /** Removes what a failed test leaves, once nothing of Hearth's speaks to it any more. */
  void removeLeft() {}

  /** Looks for what the stopped cluster may have left. */
  abstract void requireNothingLeft();

  @BeforeEach
  void openWindow() throws Exception {
    home = new HearthHome(SharedCache.in(folder));
    new ProfileStore(home.profiles())
        .save(Profile.of(Presets.DEFAULT_NAME, engine(), 2, 1, 512, 512));
    Files.writeString(
        folder.resolve("window.json"),
        """
        {"schema":1,"theme":"LIGHT","onClose":"ASK",
         "place":{"x":0,"y":0,"width":1360,"height":960,"maximized":false}}
        """);
    stage = FxToolkit.registerPrimaryStage();
    app = FxToolkit.setupApplication(() -> new WorkbenchApp(home));
    window = new JourneyWindow(stage, engine());
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    try {
      WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
      FxToolkit.cleanupApplication(app);
    } finally {
      try (AppContext hearth = AppContext.open(home, null, null)) {
        hearth.cluster().stop().get(JourneyWindow.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } finally {
        removeLeft();
      }
    }
  }

  @Test
  void fromStartThroughTheSampleToBothChartsAndStop() throws Exception {
    startTheCluster();
    runTheFirstSample();
    if (!samplesInTheDark()) {
      new EverySample(window).run();
    }

    window.dark();
    lookAtTheResultsInTheDark();
    if (samplesInTheDark()) {
      new EverySample(window).run();
    }
    window.press("#nav-jobs");
    window.select("#job-list", 1);
    window.awaitShown("the job", "#job-result");
    window.picture("journey-9-job-dark");

    window.press("#nav-cluster");
    window.picture("journey-10-running-dark");
    trouble();
    window.press("#cluster-stop");
    window.awaitShown("the cluster is off", "#cluster-empty");
    requireNothingLeft();
    assertThat(window.faults()).isEmpty();
  }

  private void startTheCluster() throws Exception {
    window.picture("journey-1-stopped");
    window.press("#cluster-start");
    window.awaitShown("steps", "#cluster-cancel");
    window.picture("journey-2-starting");
    window.awaitShown("the cluster runs", "#next-sample");
    assertThat(window.shown("#worker-1")).isTrue();
    assertThat(window.shown("#worker-2")).isTrue();
    window.picture("journey-3-running");
  }

  private void runTheFirstSample() throws Exception {
    SampleCharts charts = new SampleCharts(home, folder.resolve("copies"));
    window.press("#next-sample");
    window.awaitShown("the journey shows", "#journey");
    window.awaitShown("an executor works", ".core-pip.used");
    window.picture("journey-4-busy");
    window.awaitShown("the spectrum", "#histogram-table");
    window.picture("journey-5-spectrum-light");
    charts.checkSpectrum(window.chart());

    window.select("#result-list", 0);
    window.awaitShown("the codons", "#codon-table");
    window.picture("journey-6-codons-light");
    charts.checkCodons(window.chart());
  }

  private void lookAtTheResultsInTheDark() throws Exception {
    window.press("#nav-results");
    window.open("#codon-table", result -> result.manifest().kind().equals("codon-usage"));
    window.picture("journey-7-codons-dark");
    window.open("#histogram-table", result -> result.manifest().kind().equals("kmer-spectrum"));
    window.picture("journey-8-spectrum-dark");
  }
}
