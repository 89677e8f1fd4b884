package hearth.app;

import hearth.app.plot.ChartPane;
import hearth.cluster.HearthHome;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * What charts of results cost in the real window, with the files of results in the system's cache:
 * how long from the click on a result until its chart is drawn, how many frames a second a chart
 * makes while it is moved, and what memory stays behind after many. CONTRIBUTING.md has the
 * command. Figures go to standard output.
 */
public final class ChartBench {
  private static final int BINS = 1_000_000;
  private static final int GENES = 100_000;
  private static final int OPENED = 50;
  private static final int TIMES = 15;
  private static final long PANNED = TimeUnit.SECONDS.toNanos(8);
  private static final double NANOS = 1e9;
  private static final double ZOOMED = 3;

  /** The results, newest first, as the list has them. */
  private static final List<String> NEWEST_FIRST =
      List.of("bench-codons", "bench-reads", "bench-histogram", "bench-genes");

  private static final PrintStream OUT = System.out;

  private final Scene scene;
  private int open;

  private ChartBench(Scene scene) {
    this.scene = scene;
  }

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try (BenchFolder folder = BenchFolder.create()) {
      HearthHome home = new HearthHome(folder.path());
      ChartBenchResults results = new ChartBenchResults(home.results());
      Instant now = Instant.now();
      results.codons(NEWEST_FIRST.get(0), 4_300, now);
      results.reads(NEWEST_FIRST.get(1), now.minusSeconds(1));
      results.histogram(NEWEST_FIRST.get(2), BINS, now.minusSeconds(2));
      results.codons(NEWEST_FIRST.get(3), GENES, now.minusSeconds(3));
      try (BenchWindow window = BenchWindow.open(home)) {
        BenchWindow.onWindow(
            () -> {
              window.stage().setWidth(1440);
              window.stage().setHeight(900);
            });
        new ChartBench(window.stage().getScene()).measure();
      }
    } finally {
      Platform.exit();
    }
  }

  private void measure() throws Exception {
    BenchWindow.onWindow(() -> ((ButtonBase) scene.lookup("#nav-results")).fire());
    shown(0);
    clicks("click to chart, reads with a model", 1);
    clicks("click to chart, codon usage of 4,300 genes", 0);
    memory();
    clicks("click to chart, %,d bins".formatted(BINS), 2);
    pan("%,d bins".formatted(BINS));
    clicks("click to chart, %,d genes".formatted(GENES), 3);
    BenchWindow.onWindow(() -> segment("Chart: Nc and GC3s").fire());
    pan("%,d points".formatted(GENES));
  }

  /** Clicks to and fro between a result and a small one. */
  private void clicks(String what, int result) throws Exception {
    int other = result == 1 ? 0 : 1;
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      click(other);
      times.add(click(result) / NANOS);
    }
    List<Double> sorted = new ArrayList<>(times.subList(TIMES / 3, TIMES));
    Collections.sort(sorted);
    OUT.printf(
        "%s: median %.0f ms, worst %.0f ms%n",
        what, 1000 * sorted.get(sorted.size() / 2), 1000 * sorted.get(sorted.size() - 1));
  }

  /** Selects a result, and tells the nanoseconds until the frame in which its chart was drawn. */
  private long click(int result) throws Exception {
    if (result == open) {
      return 0;
    }
    open = result;
    JFreeChart before = chart();
    long begin = System.nanoTime();
    BenchWindow.onWindow(() -> list().getSelectionModel().clearAndSelect(result));
    return drawnOther(before) - begin;
  }

  private ListView<?> list() {
    return (ListView<?>) scene.lookup("#result-list");
  }

  private void shown(int result) throws Exception {
    open = result;
    BenchWindow.onWindow(() -> list().getSelectionModel().clearAndSelect(result));
    drawnOther(null);
  }

  /** The moment of the first frame after a chart other than {@code before} was drawn. */
  private long drawnOther(@Nullable JFreeChart before) throws Exception {
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          private int frames;

          @Override
          public void handle(long now) {
            ChartPane pane = pane();
            boolean other = pane != null && pane.chart() != before && pane.isDrawn();
            frames = other ? frames + 1 : 0;
            // The frame after the one in which it was laid out has it on the screen.
            if (frames == 2) {
              drawn.complete(System.nanoTime());
            }
          }
        };
    BenchWindow.onWindow(timer::start);
    long moment = drawn.get(60, TimeUnit.SECONDS);
    BenchWindow.onWindow(timer::stop);
    return moment;
  }

  private @Nullable ChartPane pane() {
    for (Node at = scene.lookup("#chart"); at != null; at = at.getParent()) {
      if (at instanceof ChartPane pane) {
        return pane;
      }
    }
    return null;
  }

  private @Nullable JFreeChart chart() {
    ChartPane pane = pane();
    return pane == null ? null : pane.chart();
  }

  private ToggleButton segment(String name) {
    return scene.getRoot().lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> name.equals(button.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  /** Moves the view a little at every frame, to and fro. */
  private void pan(String what) throws Exception {
    CompletableFuture<Double> rate = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          private long begin;
          private int frames;

          @Override
          public void handle(long now) {
            ChartPane pane = pane();
            if (pane == null) {
              return;
            }
            if (begin == 0) {
              begin = now;
              for (int i = 0; i < ZOOMED; i++) {
                pane.zoomIn();
              }
            } else if (now - begin > PANNED) {
              rate.complete(frames / ((now - begin) / NANOS));
            } else {
              double to = frames / 20 % 2 == 0 ? 0.01 : -0.01;
              pane.pan(to, to);
              frames++;
            }
          }
        };
    BenchWindow.onWindow(timer::start);
    OUT.printf("moving %s: %.1f frames/s%n", what, rate.get(60, TimeUnit.SECONDS));
    BenchWindow.onWindow(timer::stop);
  }

  private void memory() throws Exception {
    double before = usedMegabytes();
    for (int i = 0; i < OPENED; i++) {
      click(i % 2);
    }
    click(0);
    double after = usedMegabytes();
    OUT.printf("memory after %d charts: %.1f MB, before them %.1f MB%n", OPENED, after, before);
  }

  private static double usedMegabytes() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(300);
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
