package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.NodeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form of a job in the window, before anything is filled in. */
class EmptyFormTest extends PageTest {

  @BeforeEach
  void openPage() {
    press("#nav-jobs");
    seen("#catalogue");
  }

  @Test
  void aFormSaysWhyItCannotRunAndOffersToStartTheCluster() {
    press("#type-codon-usage");
    seen("#job-form");
    assertThat(button("#choose-inputs").isFocused()).isTrue();
    assertThat(button("#job-run").isDisabled()).isTrue();
    assertThat(text("#run-blocker")).isEqualTo("Choose a file first.");
    assertThat(button("#job-run").getText()).contains("Start the cluster");
    window.cluster.show(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    until(() -> !button("#job-run").getText().contains("Start"));
  }

  @Test
  void theSampleFillsAFormThatCanRunThen() {
    press("#type-codon-usage");
    seen("#fill-sample");
    press("#fill-sample");
    until(() -> !button("#job-run").isDisabled());
    press("#job-run");
    until(() -> !window.cluster.calls.isEmpty());
  }
}
