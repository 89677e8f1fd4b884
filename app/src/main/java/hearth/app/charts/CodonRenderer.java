package hearth.app.charts;

import java.awt.Paint;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Flat bars, coloured by what a codon is to its family. */
final class CodonRenderer extends BarRenderer {
  private static final long serialVersionUID = 1L;

  /**
   * A kind of codon.
   *
   * @param label what the legend says
   * @param paint its colour
   */
  record Kind(String label, Paint paint) {}

  private final transient List<Kind> kindOfColumn;
  private final transient List<Kind> legend;

  CodonRenderer(List<Kind> kindOfColumn, List<Kind> legend) {
    this.kindOfColumn = List.copyOf(kindOfColumn);
    this.legend = List.copyOf(legend);
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(false);
    setItemMargin(0);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    return kindOfColumn.get(column).paint();
  }

  @Override
  public LegendItemCollection getLegendItems() {
    LegendItemCollection items = new LegendItemCollection();
    legend.forEach(kind -> items.add(new LegendItem(kind.label(), kind.paint())));
    return items;
  }
}
