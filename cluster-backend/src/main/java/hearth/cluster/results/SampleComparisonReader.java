package hearth.cluster.results;

import hearth.cluster.results.ResultCatalog.ResultException;
import hearth.cluster.results.SampleComparison.Distances;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the distances and the tree of a comparison of samples. */
final class SampleComparisonReader {

  static final String KIND = "kmer-compare";
  static final int KIND_VERSION = 1;
  static final String MASH = "distance-mash.tsv";
  static final String JACCARD = "distance-jaccard.tsv";
  static final String COSINE = "distance-cosine.tsv";
  static final String TREE = "tree.nwk";

  private SampleComparisonReader() {}

  static SampleComparison read(ResultFolder folder) throws IOException {
    Square mash = square(folder.table(MASH));
    Square jaccard = square(folder.table(JACCARD));
    Square cosine = square(folder.table(COSINE));
    requireSame(folder, JACCARD, mash, jaccard);
    requireSame(folder, COSINE, mash, cosine);
    SampleTree tree =
        NewickReader.read(folder.whole(TREE))
            .orElseThrow(() -> folder.damaged(TREE, "it is no tree in Newick"));
    if (!tree.leaves().stream().sorted().toList().equals(mash.names.stream().sorted().toList())) {
      throw folder.damaged(TREE, "its leaves are not the samples of " + MASH);
    }
    return new SampleComparison(
        folder.summaryInt("k"),
        mash.names,
        mash.distances(),
        jaccard.distances(),
        cosine.distances(),
        tree);
  }

  private static void requireSame(ResultFolder folder, String file, Square one, Square other)
      throws ResultException {
    if (!one.names.equals(other.names)) {
      throw folder.damaged(file, "its samples are not those of " + MASH);
    }
  }

  private static Square square(TsvFile file) throws ResultException {
    Square square = new Square();
    file.forEach(square::take);
    file.requireWhole();
    if (square.names.isEmpty() || square.rows.size() != square.names.size()) {
      throw file.damaged(
          "it has %d samples in rows and %d in columns"
              .formatted(square.rows.size(), square.names.size()));
    }
    return square;
  }

  /** A table while it is read. */
  private static final class Square {
    private final List<double[]> rows = new ArrayList<>();
    private List<String> names = List.of();

    void take(TsvFile.Row row) throws ResultException {
      List<String> fields = row.fields();
      if (names.isEmpty()) {
        if (fields.size() < 2 || !"sample".equals(fields.get(0))) {
          throw row.wrong("the header should be sample and the names of the samples");
        }
        names = List.copyOf(fields.subList(1, fields.size()));
        return;
      }
      int number = rows.size();
      if (number == names.size() || !names.get(number).equals(fields.get(0))) {
        throw row.wrong("sample \"%s\" is not expected here".formatted(fields.get(0)));
      }
      double[] distances = new double[names.size()];
      for (int i = 0; i < distances.length; i++) {
        distances[i] = row.decimal(i + 1);
      }
      rows.add(distances);
    }

    Distances distances() {
      return new Distances(rows.toArray(double[][]::new));
    }
  }
}
