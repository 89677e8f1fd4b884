package hearth.app.charts;

import hearth.cluster.results.SampleTree;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree as it is drawn left of rows: its root on the left, each leaf at its row.
 *
 * @param lines from the root on
 * @param depth the distance of the farthest leaf from the root
 */
public record TreeShape(List<Segment> lines, double depth) {
  public TreeShape {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the tree.
   *
   * @param x1 distance from the root
   * @param y1 row, from 0; between rows for what is inside the tree
   * @param guide whether it only leads from a leaf to its row
   */
  public record Segment(double x1, double y1, double x2, double y2, boolean guide) {}

  /** The tree whose leaves are the rows, in the order of the leaves. */
  public static TreeShape of(SampleTree tree) {
    double depth = depth(tree);
    List<Segment> lines = new ArrayList<>();
    new Pen(lines, depth).draw(tree, 0);
    return new TreeShape(lines, depth);
  }

  private static double depth(SampleTree tree) {
    return tree.children().stream()
        .mapToDouble(child -> child.length() + depth(child))
        .max()
        .orElse(0);
  }

  /** Draws from leaf to leaf. */
  private static final class Pen {
    private final List<Segment> lines;
    private final double depth;
    private int row;

    Pen(List<Segment> lines, double depth) {
      this.lines = lines;
      this.depth = depth;
    }

    /** Draws what is below a node at a distance from the root, and tells the node's row. */
    double draw(SampleTree node, double x) {
      if (node.isLeaf()) {
        if (x < depth) {
          lines.add(new Segment(x, row, depth, row, true));
        }
        return row++;
      }
      double first = Double.NaN;
      double last = Double.NaN;
      for (SampleTree child : node.children()) {
        double end = x + child.length();
        double y = draw(child, end);
        lines.add(new Segment(x, y, end, y, false));
        first = Double.isNaN(first) ? y : first;
        last = y;
      }
      lines.add(new Segment(x, first, x, last, false));
      return (first + last) / 2;
    }
  }
}
