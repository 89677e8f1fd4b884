package hearth.app.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Saves pictures of scenes to {@code target/screenshots}. */
public final class Pictures {
  /** Enough for what moves to come to rest. */
  private static final int PULSES = 25;

  /** Enough for the layout where nothing moves: pictures are many. */
  private static final int STILL = 6;

  /** What moves to its place. */
  private static final List<String> MOVING = List.of(".memory-gauge", ".dialog-box");

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  public static Path save(Scene scene, String name) throws IOException {
    settle(MOVING.stream().anyMatch(query -> isIn(scene, query)) ? PULSES : STILL);
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".png");
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    return file;
  }

  /** Waits until the window has been laid out and drawn some times. */
  public static void settle() {
    settle(PULSES);
  }

  /** On the window's thread, which changes the nodes meanwhile. */
  private static boolean isIn(Scene scene, String query) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.lookup(query) != null);
  }

  private static void settle(int count) {
    CountDownLatch pulses = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    WaitForAsyncUtils.waitForAsyncFx(20_000, timer::start);
    try {
      assertThat(pulses.await(60, TimeUnit.SECONDS)).as("the window is drawn").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForAsyncFx(20_000, timer::stop);
  }
}
