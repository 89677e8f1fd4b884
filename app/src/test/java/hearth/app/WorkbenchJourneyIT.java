package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.embedded.EmbeddedEngine;

/** The journey on child processes. */
class WorkbenchJourneyIT extends WorkbenchJourney {

  @Override
  String engine() {
    return EmbeddedEngine.NAME;
  }

  @Override
  boolean samplesInTheDark() {
    return false;
  }

  @Override
  void trouble() {}

  @Override
  void requireNothingLeft() {
    assertThat(HomeProcesses.of(folder)).isEmpty();
  }
}
