package hearth.app.results;

import hearth.app.charts.ChartPreview;
import hearth.app.charts.ChartTheme;
import hearth.app.export.ResultCharts;
import hearth.app.fx.Tasks;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of results' charts, made in the background one after the other, what was asked for
 * last first; what nobody wants any more is left out. For the window's thread.
 */
final class Previews {
  static final int WIDTH = 60;
  static final int HEIGHT = 46;

  /** Screens with fine pixels have so many for each unit. */
  private static final int SCALE = 2;

  /** Pictures that are kept: 45 KB each. */
  private static final int MOST = 300;

  private final ResultCatalog catalog;
  private final Tasks tasks;
  private final Deque<Request> waiting = new ArrayDeque<>();
  private final Map<Key, Optional<Image>> made =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Image>> eldest) {
          return size() > MOST;
        }
      };
  private boolean busy;

  Previews(ResultCatalog catalog, Tasks tasks) {
    this.catalog = catalog;
    this.tasks = tasks;
  }

  private record Key(ResultSummary result, boolean dark) {}

  private record Request(Key key, BooleanSupplier wanted, Consumer<@Nullable Image> shown) {}

  /**
   * Gives a result's picture, at once or later; null for one without a chart.
   *
   * @param wanted whether somebody still waits for it
   */
  void ask(
      ResultSummary result, boolean dark, BooleanSupplier wanted, Consumer<@Nullable Image> shown) {
    Key key = new Key(result, dark);
    Optional<Image> known = made.get(key);
    if (known != null) {
      shown.accept(known.orElse(null));
      return;
    }
    shown.accept(null);
    waiting.addFirst(new Request(key, wanted, shown));
    next();
  }

  private void next() {
    waiting.removeIf(request -> !request.wanted().getAsBoolean());
    Request request = busy ? null : waiting.pollFirst();
    if (request == null) {
      return;
    }
    busy = true;
    tasks.run(
        () -> draw(request.key()),
        picture -> done(request, picture),
        failure -> {
          // What is wrong is said where the result is opened.
          if (!(failure instanceof IOException)) {
            tasks.faults().report(failure);
          }
          done(request, Optional.empty());
        });
  }

  private void done(Request request, Optional<Image> picture) {
    busy = false;
    made.put(request.key(), picture);
    if (request.wanted().getAsBoolean()) {
      request.shown().accept(picture.orElse(null));
    }
    next();
  }

  private Optional<Image> draw(Key key) throws IOException {
    ChartTheme theme = key.dark() ? ChartTheme.DARK : ChartTheme.LIGHT;
    ResultSummary result = key.result();
    return ResultCharts.read(ResultsViewModel.id(result), result.manifest().kind(), catalog)
        .stream()
        .findFirst()
        .map(chart -> ChartPreview.draw(chart.draw(theme), WIDTH, HEIGHT, SCALE))
        .map(picture -> SwingFXUtils.toFXImage(picture, null));
  }
}
