package hearth.app.results;

import hearth.app.plot.ChartReader;
import java.util.function.Supplier;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** Reads whichever of several charts is shown. */
record ShownReader(Supplier<ChartReader> shown) implements ChartReader {
  @Override
  public int count() {
    return shown.get().count();
  }

  @Override
  public int nearest(JFreeChart drawn, @Nullable ChartRenderingInfo info, double x, double y) {
    return shown.get().nearest(drawn, info, x, y);
  }

  @Override
  public @Nullable Double position(JFreeChart drawn, @Nullable ChartRenderingInfo info, int index) {
    return shown.get().position(drawn, info, index);
  }

  @Override
  public @Nullable Double height(JFreeChart drawn, @Nullable ChartRenderingInfo info, int index) {
    return shown.get().height(drawn, info, index);
  }

  @Override
  public int rowLength() {
    return shown.get().rowLength();
  }

  @Override
  public String sentence(int index) {
    return shown.get().sentence(index);
  }
}
