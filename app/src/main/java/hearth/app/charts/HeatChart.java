package hearth.app.charts;

import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;

/** Draws a map of coloured cells, with a tree left of it where there is one. */
final class HeatChart {

  /** Of the width of the cells, so much more is for the tree. */
  private static final double TREE = 0.35;

  private static final double HALF = 0.5;
  private static final double STRIP = 10;
  private static final int STEPS = 120;

  private HeatChart() {}

  static JFreeChart create(HeatPlot data, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    TreeShape tree = data.tree();
    double treeWidth = tree == null ? 0 : TREE * data.width();
    ValueAxis x = new NameAxis(data.columns(), HALF, -treeWidth, Math.max(1, data.width()));
    style.axis(x);
    x.setAxisLineVisible(false);
    NameAxis y = new NameAxis(data.rows(), HALF, 0, Math.max(1, data.rows().size()));
    style.axis(y);
    y.setAxisLineVisible(false);
    y.setInverted(true);
    XYPlot plot = new XYPlot(new CellDataset(data), x, y, new CellRenderer(data, theme));
    style.plot(plot);
    plot.setRangeGridlinesVisible(false);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    if (tree != null) {
      plot.addAnnotation(new TreeLines(tree, treeWidth, theme));
    }
    JFreeChart chart = style.chart(data.title(), data.notes(), plot);
    chart.addSubtitle(legend(data.scale(), style, theme));
    return chart;
  }

  private static PaintScaleLegend legend(ColorScale scale, ChartStyle style, ChartTheme theme) {
    NumberAxis axis = new NumberAxis(scale.name());
    style.axis(axis);
    axis.setLabelFont(theme.noteFont());
    axis.setRange(scale.from(), scale.to());
    PaintScaleLegend legend = new PaintScaleLegend(new Shades(scale, theme), axis);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    legend.setStripWidth(STRIP);
    legend.setStripOutlineVisible(false);
    legend.setSubdivisionCount(STEPS);
    legend.setBackgroundPaint(theme.background());
    legend.setFrame(BlockBorder.NONE);
    legend.setPadding(2, 8, 0, 8);
    return legend;
  }

  /** The colours as JFreeChart asks for them. */
  private record Shades(ColorScale scale, ChartTheme theme) implements PaintScale {
    @Override
    public double getLowerBound() {
      return scale.from();
    }

    @Override
    public double getUpperBound() {
      return scale.to();
    }

    @Override
    public Paint getPaint(double value) {
      return scale.color(value, theme);
    }
  }
}
