package hearth.cluster.results;

import hearth.cluster.results.Clustering.Cluster;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of a k-means clustering, but for the points, of which there are millions. */
final class ClusteringReader {

  static final String KIND = "kmeans";
  static final int KIND_VERSION = 1;
  static final String CENTERS = "centers.tsv";
  static final String ITERATIONS = "iterations.tsv";

  private static final List<String> CENTERS_HEADER = List.of("cluster", "points");
  private static final List<String> ITERATIONS_HEADER = List.of("iteration", "cost");

  private ClusteringReader() {}

  static Clustering read(ResultFolder folder) throws IOException {
    TsvFile file = folder.table(CENTERS);
    List<TsvFile.Row> rows = file.rows();
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0).fields();
    int named = CENTERS_HEADER.size();
    if (header.size() <= named || !header.subList(0, named).equals(CENTERS_HEADER)) {
      throw folder.damaged(CENTERS, "the header should begin with cluster, points");
    }
    List<Cluster> clusters = new ArrayList<>();
    for (TsvFile.Row row : rows.subList(1, rows.size())) {
      clusters.add(cluster(row, clusters.size() + 1));
    }
    file.requireWhole();
    if (clusters.isEmpty()) {
      throw folder.damaged(CENTERS, "it has no cluster");
    }
    return new Clustering(
        header.subList(named, header.size()),
        clusters,
        costs(folder.table(ITERATIONS)),
        folder.summaryFlag("converged"));
  }

  private static Cluster cluster(TsvFile.Row row, int wanted) throws ResultException {
    long number = row.number(0, 1);
    if (number != wanted) {
      throw row.wrong("cluster %d instead of %d".formatted(number, wanted));
    }
    List<Double> middle = new ArrayList<>();
    for (int column = CENTERS_HEADER.size(); column < row.fields().size(); column++) {
      middle.add(row.signed(column));
    }
    return new Cluster(wanted, row.number(1, 0), middle);
  }

  private static List<Double> costs(TsvFile file) throws ResultException {
    List<Double> costs = new ArrayList<>();
    for (TsvFile.Row row : file.rows(ITERATIONS_HEADER)) {
      long iteration = row.number(0, 0);
      if (iteration != costs.size()) {
        throw row.wrong("iteration %d instead of %d".formatted(iteration, costs.size()));
      }
      costs.add(row.decimal(1));
    }
    file.requireWhole();
    return costs;
  }
}
