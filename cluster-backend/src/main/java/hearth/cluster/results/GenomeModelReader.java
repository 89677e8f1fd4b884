package hearth.cluster.results;

import hearth.cluster.results.GenomeModel.Figure;
import hearth.cluster.results.GenomeModel.Point;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of a genome model. */
final class GenomeModelReader {

  static final String FIGURES = "model.tsv";
  static final String CURVE = "model-curve.tsv";

  private static final List<String> FIGURES_HEADER =
      List.of("name", "value", "low", "high", "unit");
  private static final List<String> CURVE_HEADER =
      List.of("multiplicity", "observed", "model", "unique", "repeated", "heterozygous", "errors");

  /** An earlier version's file ends after so many columns. */
  private static final int CURVE_COLUMNS_BEFORE = 5;

  private GenomeModelReader() {}

  static GenomeModel read(ResultFolder folder) throws ResultException, IOException {
    return new GenomeModel(figures(folder.table(FIGURES)), curve(folder.table(CURVE)));
  }

  private static List<Figure> figures(TsvFile file) throws ResultException {
    List<Figure> figures = new ArrayList<>();
    for (TsvFile.Row row : file.rows(FIGURES_HEADER)) {
      Figure figure =
          new Figure(row.text(0), row.decimal(1), row.decimal(2), row.decimal(3), row.text(4));
      if (figure.low() > figure.value() || figure.high() < figure.value()) {
        throw row.wrong("%s lies outside of its interval".formatted(figure.name()));
      }
      figures.add(figure);
    }
    file.requireWhole();
    return figures;
  }

  private static List<Point> curve(TsvFile file) throws ResultException {
    List<Point> curve = new ArrayList<>();
    long last = 0;
    for (TsvFile.Row row : file.rows(CURVE_HEADER, CURVE_COLUMNS_BEFORE)) {
      Point point = point(row);
      if (point.multiplicity() <= last) {
        throw row.wrong("multiplicity %d after %d".formatted(point.multiplicity(), last));
      }
      last = point.multiplicity();
      curve.add(point);
    }
    file.requireWhole();
    return curve;
  }

  private static Point point(TsvFile.Row row) throws ResultException {
    boolean parts = row.fields().size() == CURVE_HEADER.size();
    return new Point(
        row.number(0, 1),
        row.decimal(2),
        row.decimal(3),
        parts ? row.decimal(5) : 0,
        parts ? row.decimal(6) : 0);
  }
}
