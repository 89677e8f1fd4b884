package hearth.app;

import hearth.cluster.HearthHome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as a person has it, for the time of a benchmark. */
record BenchWindow(WorkbenchApp app, Stage stage) implements AutoCloseable {

  /** Opens Hearth and shows its window. */
  static BenchWindow open(HearthHome home) throws InterruptedException {
    WorkbenchApp app = new WorkbenchApp(home);
    app.init();
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    onWindow(
        () -> {
          Stage stage = new Stage();
          app.start(stage);
          shown.complete(stage);
        });
    return new BenchWindow(app, shown.join());
  }

  /** Does something on the window's thread, and waits for it. */
  static void onWindow(Runnable task) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          try {
            task.run();
          } finally {
            done.countDown();
          }
        });
    done.await();
  }

  /** Ends that Hearth; its cluster goes on. */
  @Override
  public void close() throws InterruptedException {
    onWindow(stage::close);
    onWindow(app::stop);
  }
}
