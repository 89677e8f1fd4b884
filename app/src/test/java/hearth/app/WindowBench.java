package hearth.app;

import hearth.app.fakes.FakeWindow;
import hearth.app.fakes.Samples;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.WorkerSnapshot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * What the window costs on a real display while it shows 32 workers that change every second.
 * CONTRIBUTING.md has the command. Figures go to standard output.
 */
public final class WindowBench {
  private static final int WORKERS = 32;
  private static final int WARM_UP_SECONDS = 15;
  private static final int SECONDS = 30;
  private static final PrintStream OUT = System.out;

  private WindowBench() {}

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    try (BenchFolder home = BenchFolder.create()) {
      busy(home.path());
    }
    Platform.exit();
  }

  private static void busy(Path home) throws Exception {
    FakeWindow window = new FakeWindow(home);
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    BenchWindow.onWindow(
        () -> {
          Stage stage = new Stage();
          shown.complete(stage);
          window.show(stage);
          stage.setWidth(1440);
          stage.setHeight(900);
        });
    feed(window, WARM_UP_SECONDS);
    AtomicInteger frames = new AtomicInteger();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.incrementAndGet();
          }
        };
    BenchWindow.onWindow(timer::start);
    CpuReading begin = CpuReading.now();
    int first = frames.get();
    feed(window, SECONDS);
    CpuReading end = CpuReading.now();
    OUT.printf(
        "busy: %d workers, one update a second: %.1f frames/s, %.0f %% of a core%n",
        WORKERS, (frames.get() - first) / end.secondsSince(begin), end.percentSince(begin));
    BenchWindow.onWindow(timer::stop);
    CpuReading quiet = CpuReading.now();
    feed(window, SECONDS);
    OUT.printf(
        "busy, drawing only what changes: %.0f %% of a core%n",
        CpuReading.now().percentSince(quiet));
    BenchWindow.onWindow(shown.join()::close);
    window.close();
  }

  private static void feed(FakeWindow window, int seconds) throws InterruptedException {
    ClusterSnapshot many = Samples.manyWorkers(WORKERS);
    for (int second = 0; second < seconds; second++) {
      int tick = second;
      WorkerSnapshot[] workers =
          IntStream.rangeClosed(1, WORKERS)
              .mapToObj(
                  i ->
                      Samples.worker(
                          i,
                          (i + tick) % 3 == 0 ? NodeState.ALIVE : NodeState.BUSY,
                          (i + tick) % 3,
                          0.3 + 0.02 * ((i * 7 + tick * 3) % 30)))
              .toArray(WorkerSnapshot[]::new);
      window.cluster.show(Samples.running(workers).with(many.history()));
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
