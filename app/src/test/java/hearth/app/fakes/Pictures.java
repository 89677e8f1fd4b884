package hearth.app.fakes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Saves pictures of scenes to {@code target/screenshots}. */
public final class Pictures {
  /** Enough for the gauges to come to rest. */
  private static final int PULSES = 25;

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  public static Path save(Scene scene, String name) throws IOException {
    settle();
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".png");
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    return file;
  }

  /** Waits until the window has been laid out and drawn some times. */
  public static void settle() {
    CountDownLatch pulses = new CountDownLatch(PULSES);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    WaitForAsyncUtils.waitForAsyncFx(20_000, timer::start);
    await().atMost(Duration.ofSeconds(60)).until(() -> pulses.getCount() == 0);
    WaitForAsyncUtils.waitForAsyncFx(20_000, timer::stop);
  }
}
