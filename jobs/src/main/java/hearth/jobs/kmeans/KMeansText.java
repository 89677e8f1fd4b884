package hearth.jobs.kmeans;

import java.util.List;

/** Writes what was found as text files. Lines end in a line feed, numbers have a point. */
public final class KMeansText {

  public static final String ASSIGNMENTS = "assignments.tsv";

  /** The first line of {@link #ASSIGNMENTS}. */
  public static final String ASSIGNMENTS_HEADER = "id\tcluster\tdistance";

  private KMeansText() {}

  /** The text of {@code centers.tsv}: a row for each cluster, numbered from 1. */
  public static String centers(List<String> features, KMeans.Result result) {
    StringBuilder text = new StringBuilder("cluster\tpoints");
    features.forEach(feature -> text.append('\t').append(feature.replace('\t', ' ')));
    text.append('\n');
    double[] centers = result.centers().centers();
    for (int cluster = 0; cluster < result.centers().count(); cluster++) {
      text.append(cluster + 1).append('\t').append(result.counts()[cluster]);
      for (int j = 0; j < features.size(); j++) {
        text.append('\t').append(centers[cluster * features.size() + j]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The text of {@code iterations.tsv}: iteration 0 has the centers to begin with. */
  public static String iterations(KMeans.Result result) {
    StringBuilder text = new StringBuilder("iteration\tcost\n");
    for (int i = 0; i < result.costs().size(); i++) {
      text.append(i).append('\t').append(result.costs().get(i)).append('\n');
    }
    return text.toString();
  }

  /**
   * The lines of {@link #ASSIGNMENTS} for a block: the point's name, or its row from 1 where it has
   * none; its cluster; its distance from the center.
   *
   * @param before how many points come before the block
   */
  public static String assignments(PointBlock block, long before, Distances centers) {
    StringBuilder text = new StringBuilder();
    int features = centers.weights().length;
    for (int point = 0; point < block.size(); point++) {
      int cluster = centers.nearest(block.values(), point * features);
      double squared = centers.squared(block.values(), point * features, cluster);
      String id = block.ids().get(point);
      text.append(id.isEmpty() ? Long.toString(before + point + 1) : id.replace('\t', ' '))
          .append('\t')
          .append(cluster + 1)
          .append('\t')
          .append((float) Math.sqrt(squared))
          .append('\n');
    }
    return text.toString();
  }
}
