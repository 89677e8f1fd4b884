package hearth.app.charts;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The axis under a codon chart: codons upright below their bars, each family with a line and its
 * symbol below, and some space between families.
 */
final class FamilyAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;

  /** Space between families, in widths of a codon. */
  private static final double SPACE = 0.6;

  private static final double PADDING = 4;

  /** Letters smaller than this, in points, cannot be read and are left out. */
  private static final double SMALLEST = 7;

  private final transient List<CodonFamily> families;
  private final transient ChartTheme theme;

  FamilyAxis(List<CodonFamily> families, ChartTheme theme) {
    this.families = List.copyOf(families);
    this.theme = theme;
    setLowerMargin(0);
    setUpperMargin(0);
    setCategoryMargin(0.2);
  }

  @Override
  public double getCategoryStart(int category, int count, Rectangle2D area, RectangleEdge edge) {
    double slot = slot(count, area);
    return area.getX() + slot * (category + SPACE * familyOf(category) + 0.1);
  }

  @Override
  public double getCategoryEnd(int category, int count, Rectangle2D area, RectangleEdge edge) {
    return getCategoryStart(category, count, area, edge) + slot(count, area) * 0.8;
  }

  @Override
  public double getCategoryMiddle(int category, int count, Rectangle2D area, RectangleEdge edge) {
    return getCategoryStart(category, count, area, edge) + slot(count, area) * 0.4;
  }

  private double slot(int count, Rectangle2D area) {
    return area.getWidth() / (count + SPACE * (families.size() - 1));
  }

  private int familyOf(int category) {
    int seen = 0;
    for (int family = 0; family < families.size(); family++) {
      seen += families.get(family).rows().size();
      if (category < seen) {
        return family;
      }
    }
    return families.size() - 1;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace given) {
    AxisSpace space = given == null ? new AxisSpace() : given;
    space.ensureAtLeast(height(g2, area), edge);
    return space;
  }

  private double height(Graphics2D g2, Rectangle2D area) {
    double symbols = 2.0 * g2.getFontMetrics(theme.tickFont()).getHeight();
    return codonHeight(g2, area) + 2 * PADDING + symbols;
  }

  /** Upright codons are as high as they are wide; none are drawn where they cannot be read. */
  private double codonHeight(Graphics2D g2, Rectangle2D area) {
    return codonSize(area) < SMALLEST
        ? 0
        : PADDING + g2.getFontMetrics(theme.codeFont()).stringWidth("WWW");
  }

  private double codonSize(Rectangle2D area) {
    int count = families.stream().mapToInt(family -> family.rows().size()).sum();
    return Math.min(11, slot(count, area));
  }

  @Override
  public AxisState draw(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D area,
      RectangleEdge edge,
      PlotRenderingInfo info) {
    int count = families.stream().mapToInt(family -> family.rows().size()).sum();
    boolean symbols = symbolsFit(g2, count, area, edge);
    Font codonFont = theme.codeFont().deriveFont((float) codonSize(area));
    double top = cursor + PADDING + codonHeight(g2, area);
    int category = 0;
    for (CodonFamily family : families) {
      int last = category + family.rows().size() - 1;
      double left = getCategoryStart(category, count, area, edge);
      double right = getCategoryEnd(last, count, area, edge);
      for (int codon = 0; codon < family.rows().size(); codon++) {
        double middle = getCategoryMiddle(category + codon, count, area, edge);
        drawCodon(g2, codonFont, family.rows().get(codon).codon(), middle, cursor + PADDING);
      }
      drawFamily(g2, family, symbols, left, right, top);
      category = last + 1;
    }
    return new AxisState(cursor + height(g2, area));
  }

  /** Whether all three-letter symbols have room beside each other: all are shown or none. */
  private boolean symbolsFit(Graphics2D g2, int count, Rectangle2D area, RectangleEdge edge) {
    FontMetrics metrics = g2.getFontMetrics(theme.tickFont());
    double free = Double.NEGATIVE_INFINITY;
    int category = 0;
    for (CodonFamily family : families) {
      int last = category + family.rows().size() - 1;
      double left = getCategoryStart(category, count, area, edge);
      double middle = (left + getCategoryEnd(last, count, area, edge)) / 2;
      double half = metrics.stringWidth(family.symbol()) / 2.0;
      if (middle - half < free) {
        return false;
      }
      free = middle + half + 2;
      category = last + 1;
    }
    return true;
  }

  private void drawCodon(Graphics2D g2, Font font, String codon, double middle, double top) {
    if (font.getSize2D() < SMALLEST) {
      return;
    }
    g2.setFont(font);
    g2.setPaint(theme.mutedText());
    TextUtils.drawRotatedString(
        codon,
        g2,
        (float) middle,
        (float) top,
        TextAnchor.CENTER_RIGHT,
        -Math.PI / 2,
        TextAnchor.CENTER_RIGHT);
  }

  private void drawFamily(
      Graphics2D g2, CodonFamily family, boolean symbol, double left, double right, double top) {
    g2.setPaint(theme.grid());
    g2.setStroke(theme.thinLine());
    g2.draw(new Line2D.Double(left, top, right, top));
    float middle = (float) ((left + right) / 2);
    Font font = theme.tickFont();
    FontMetrics metrics = g2.getFontMetrics(font);
    float below = (float) (top + PADDING);
    g2.setFont(font.deriveFont(Font.BOLD));
    g2.setPaint(theme.text());
    TextUtils.drawAlignedString(family.letter(), g2, middle, below, TextAnchor.TOP_CENTER);
    if (symbol) {
      g2.setFont(font);
      g2.setPaint(theme.mutedText());
      TextUtils.drawAlignedString(
          family.symbol(), g2, middle, below + metrics.getHeight(), TextAnchor.TOP_CENTER);
    }
  }
}
