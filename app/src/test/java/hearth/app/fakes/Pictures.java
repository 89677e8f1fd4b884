package hearth.app.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  private static final int STILL = 4;

  /** What moves to its place. */
  private static final List<String> MOVING = List.of(".memory-gauge", ".dialog-box");

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  public static Path save(Scene scene, String name) throws IOException {
    settle(isMoving(scene) ? PULSES : STILL);
    return write(take(scene), name);
  }

  /** As {@link #save}, but writes the file meanwhile: that takes as long as to draw the picture. */
  public static CompletableFuture<Path> saveMeanwhile(Scene scene, String name) {
    settle(isMoving(scene) ? PULSES : STILL);
    BufferedImage image = take(scene);
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return write(image, name);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static BufferedImage take(Scene scene) {
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
    return SwingFXUtils.fromFXImage(image, null);
  }

  private static Path write(BufferedImage image, String name) throws IOException {
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** Waits until the window has been laid out and drawn some times. */
  public static void settle() {
    settle(PULSES);
  }

  /** On the window's thread, which changes the nodes meanwhile. */
  private static boolean isMoving(Scene scene) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () ->
            !scene.getPreferences().isReducedMotion()
                && MOVING.stream().anyMatch(query -> scene.lookup(query) != null));
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
