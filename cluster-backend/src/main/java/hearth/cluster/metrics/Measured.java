package hearth.cluster.metrics;

import java.util.List;
import java.util.Optional;

/** The figures of a cluster with its nodes, or of an attempt. */
public record Measured(List<Line> lines) {

  /** Nothing is known. */
  public static final Measured NOTHING = new Measured(List.of());

  public Measured {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** A figure of the whole cluster, or of the attempt. */
  public Optional<Line> line(Figure figure) {
    return lines.stream()
        .filter(line -> line.figure() == figure && line.node().isEmpty())
        .findFirst();
  }

  /** A figure of each node, by its name. */
  public List<Line> nodes(Figure figure) {
    return lines.stream()
        .filter(line -> line.figure() == figure && !line.node().isEmpty())
        .toList();
  }
}
