package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearth image}: the image of Docker's containers, also for computers without internet. */
@Command(
    name = "image",
    description = {
      "Prepare, save or load the image of the Docker containers.",
      "",
      "A start prepares the image by itself. For a computer without internet, save it",
      "on another one, and load the file there.",
      ""
    })
final class ImageCommand implements Runnable {
  private final CliContext context;

  @Spec CommandSpec spec = CommandSpec.create();

  ImageCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "hearth image needs prepare, save or load after it.");
  }

  @Command(name = "prepare", description = "Build the image, or pull what it is built on.")
  int prepare(@Mixin CommonOptions common) throws EngineException {
    return run(common, EngineImage::prepare);
  }

  @Command(name = "save", description = "Write the image to a file.")
  int save(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "FILE", description = "Such as hearth-image.tar.") Path file)
      throws EngineException {
    return run(common, (image, progress) -> image.save(file, progress));
  }

  @Command(name = "load", description = "Take the image from a file that was saved.")
  int load(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "FILE", description = "A file that hearth image save wrote.")
          Path file)
      throws EngineException {
    return run(common, (image, progress) -> image.load(file, progress));
  }

  private int run(CommonOptions common, Work work) throws EngineException {
    try (Backend backend = context.backends().open(null, null)) {
      EngineImage image = backend.image();
      work(common, work, image);
      EngineImage.State state = image.state();
      context
          .console()
          .out()
          .println(
              common.json
                  ? CliJson.write(Map.of("image", state.name(), "bytes", state.bytes()))
                  : Messages.text("cli.image", state.name(), state.bytes() / 1_000_000));
      return ExitCode.OK;
    }
  }

  /** Ctrl+C ends the work, and the process only after that: no half file stays behind. */
  private void work(CommonOptions common, Work work, EngineImage image) throws EngineException {
    Thread worker = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Runnable end =
        () -> {
          worker.interrupt();
          try {
            ended.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    String task = Messages.text("cli.image.task");
    try (Interrupts.Guard guard = context.interrupts().guard(end);
        ProgressView progress = ProgressView.on(context.console(), common.json)) {
      work.on(
          image,
          now -> progress.show(new ProgressView.Moment(task, now.fraction(), "", now.text())));
    } finally {
      ended.countDown();
    }
  }

  /** What a command does with the image. */
  @FunctionalInterface
  private interface Work {
    void on(EngineImage image, Consumer<ImageProgress> progress) throws EngineException;
  }
}
