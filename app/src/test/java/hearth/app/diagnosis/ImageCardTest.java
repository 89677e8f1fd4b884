package hearth.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.PageTest;
import hearth.cluster.engine.EngineException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ImageCardTest extends PageTest {

  @Test
  void anImageThatIsThereCanBePassedOn() {
    press("#nav-diagnosis");
    seen("#image-save");
    assertThat(said("#image-card")).contains("The image hearth-spark:0123456789ab is there");
    assertThat(isShown("#image-prepare")).isFalse();
    assertThat(isShown("#image-load")).isTrue();
  }

  @Test
  void aMissingOneIsPreparedWithProgress() {
    window.image.present = false;
    window.image.gate = new CountDownLatch(1);
    press("#nav-diagnosis");
    seen("#image-prepare");
    assertThat(isShown("#image-save")).isFalse();

    press("#image-prepare");

    seen("#image-cancel");
    until(() -> said("#image-card").contains("half of it"));
    window.image.gate.countDown();
    seen("#image-save");
    assertThat(window.image.calls).containsExactly("prepare");
  }

  @Test
  void workIsCancelled() {
    window.image.present = false;
    window.image.gate = new CountDownLatch(1);
    press("#nav-diagnosis");
    seen("#image-prepare");
    press("#image-prepare");
    seen("#image-cancel");
    until(() -> said("#image-card").contains("half of it"));

    press("#image-cancel");

    seen("#image-prepare");
    assertThat(isShown("#image-save")).isFalse();
  }

  @Test
  void aFailureIsToldWithItsRemedyAndTheButtonStays() {
    window.image.present = false;
    window.image.failure =
        new EngineException.Unavailable("There is no registry.", "Load it from a file.");
    press("#nav-diagnosis");
    seen("#image-prepare");
    press("#image-prepare");
    seen(".notice");
    assertThat(robot.lookup(".notice").query().getAccessibleText())
        .isEqualTo("There is no registry. Load it from a file.");
    seen("#image-prepare");
  }

  @Test
  void withoutDockerNothingIsOffered() {
    window.image.failure = new EngineException.TimedOut("Docker does not answer.", "Start it.");
    press("#nav-diagnosis");
    seen("#image-card");
    until(() -> said("#image-card").contains("Docker does not answer"));
    assertThat(isShown("#image-prepare")).isFalse();
    assertThat(isShown("#image-save")).isFalse();
  }

  private String said(String below) {
    return String.join("\n", texts(below));
  }
}
