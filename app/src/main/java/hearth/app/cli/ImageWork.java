package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.engine.ImageProgress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What every command on the image does: progress, an end by Ctrl+C, a report. */
record ImageWork(CliContext context, CommonOptions common) {

  /** Does it, and says what image is there then; returns the exit code. */
  int run(Work work) throws EngineException {
    try (Backend backend = context.backends().open(null, null)) {
      EngineImage image = backend.image();
      work(work, image);
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
  private void work(Work work, EngineImage image) throws EngineException {
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
  interface Work {
    void on(EngineImage image, Consumer<ImageProgress> progress) throws EngineException;
  }
}
