package hearth.app.plot;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.transform.Scale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.event.ChartChangeListener;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/**
 * A chart on the screen, drawn anew when it changes. Where the window shows everything larger, it
 * is drawn larger instead of being stretched: what is stretched is blurred.
 */
final class ChartSurface extends Region implements ChartChangeListener {
  /** As JFreeChart's own canvas draws lines without a width. */
  private static final double HAIRLINE = 0.1;

  private final Canvas canvas = new Canvas();
  private final Scale shrink = new Scale();
  private JFreeChart chart;
  private ChartRenderingInfo drawn = new ChartRenderingInfo();
  private double drawnScale;

  ChartSurface(JFreeChart chart) {
    this.chart = chart;
    chart.addChangeListener(this);
    canvas.setManaged(false);
    canvas.getTransforms().add(shrink);
    canvas.getGraphicsContext2D().setFontSmoothingType(FontSmoothingType.LCD);
    getChildren().add(canvas);
    localToSceneTransformProperty().addListener((property, before, now) -> followScale());
  }

  JFreeChart chart() {
    return chart;
  }

  /** Shows another chart. */
  void show(JFreeChart other) {
    chart.removeChangeListener(this);
    chart = other;
    chart.addChangeListener(this);
    draw();
  }

  /** Where the parts of the chart were drawn last, in the coordinates of this node. */
  ChartRenderingInfo drawn() {
    return drawn;
  }

  @Override
  public void chartChanged(ChartChangeEvent event) {
    draw();
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  private void followScale() {
    if (drawnScale > 0 && scale() != drawnScale) {
      draw();
    }
  }

  /** How much larger than its own size the chart is shown. */
  private double scale() {
    return getLocalToSceneTransform().getMxx();
  }

  private void draw() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width <= 0 || height <= 0) {
      return;
    }
    double scale = scale();
    drawnScale = scale;
    shrink.setX(1 / scale);
    shrink.setY(1 / scale);
    canvas.setWidth(Math.ceil(width * scale));
    canvas.setHeight(Math.ceil(height * scale));
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.save();
    context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    FXGraphics2D graphics = new FXGraphics2D(context);
    graphics.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setZeroStrokeWidth(HAIRLINE);
    graphics.scale(scale, scale);
    drawn = new ChartRenderingInfo();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), null, drawn);
    context.restore();
  }
}
