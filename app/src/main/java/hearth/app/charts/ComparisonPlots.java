package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.SampleComparison;
import hearth.cluster.results.SampleComparison.Distances;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the maps of the distances between samples show. */
public final class ComparisonPlots {
  private static final double FARTHEST = 1;

  private ComparisonPlots() {}

  /** Which distance. */
  public enum Kind {
    MASH,
    JACCARD,
    COSINE;

    /** The distances of this kind. */
    public Distances of(SampleComparison data) {
      return switch (this) {
        case MASH -> data.mash();
        case JACCARD -> data.jaccard();
        case COSINE -> data.cosine();
      };
    }
  }

  /** A map of one kind of distances, its samples in the order of the tree. */
  public static HeatPlot map(SampleComparison data, Kind kind) {
    Distances distances = kind.of(data);
    List<String> names = data.tree().leaves();
    int[] places = places(data.names(), names);
    double farthest = farthest(distances);
    String name = Messages.text(ComparisonPlots.Kind.class, kind);
    return new HeatPlot(
        Messages.text("chart.compare.title", name),
        List.of(Messages.text("chart.compare.note", names.size(), data.k())),
        names,
        List.of(),
        new HeatPlot.Cells() {
          @Override
          public double value(int row, int column) {
            return distances.between(places[row], places[column]);
          }

          @Override
          public String words(int row, int column) {
            return Messages.text(
                "chart.compare.reading",
                names.get(row),
                names.get(column),
                name,
                number(value(row, column)));
          }
        },
        new ColorScale(name, 0, farthest, ColorScale.Kind.NEAR),
        TreeShape.of(data.tree()));
  }

  /** A distance with four significant figures. */
  public static String number(double distance) {
    return distance == 0 ? "0" : String.format(Messages.locale(), "%.4g", distance);
  }

  /** Where each name was in the input; samples of one name are those in the same order. */
  private static int[] places(List<String> input, List<String> names) {
    Map<String, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < input.size(); i++) {
      left.computeIfAbsent(input.get(i), name -> new ArrayDeque<>()).add(i);
    }
    return names.stream()
        .mapToInt(name -> Objects.requireNonNull(left.get(name), name).remove())
        .toArray();
  }

  /**
   * The largest distance below 1, or 1. Samples that share nothing would else take away the shades
   * of all others; they have the last shade.
   */
  private static double farthest(Distances distances) {
    double farthest = 0;
    for (int a = 0; a < distances.size(); a++) {
      for (int b = 0; b < a; b++) {
        double distance = distances.between(a, b);
        if (distance < FARTHEST) {
          farthest = Math.max(farthest, distance);
        }
      }
    }
    return farthest > 0 ? farthest : FARTHEST;
  }
}
