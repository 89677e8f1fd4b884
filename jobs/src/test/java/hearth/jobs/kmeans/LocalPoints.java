package hearth.jobs.kmeans;

import java.util.ArrayList;
import java.util.List;

/** Points in blocks of some size, as if so many tasks had them. */
final class LocalPoints implements Points {

  private final List<PointBlock> blocks = new ArrayList<>();
  private final int features;

  LocalPoints(double[][] points, int blockSize) {
    this.features = points[0].length;
    for (int from = 0; from < points.length; from += blockSize) {
      int size = Math.min(blockSize, points.length - from);
      double[] values = new double[size * features];
      int[] offsets = new int[size];
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        System.arraycopy(points[from + i], 0, values, i * features, features);
        offsets[i] = i;
        ids.add("");
      }
      blocks.add(new PointBlock(0, from, offsets, ids, values));
    }
  }

  List<PointBlock> blocks() {
    return blocks;
  }

  @Override
  public ClusterSums sums(Distances centers) {
    ClusterSums whole = new ClusterSums(centers.count(), features);
    for (PointBlock block : blocks) {
      ClusterSums part = new ClusterSums(centers.count(), features);
      part.add(block, centers);
      whole.merge(part);
    }
    return whole;
  }

  @Override
  public List<double[]> draw(Draw draw) {
    List<Draw.Drawn> drawn = new ArrayList<>();
    blocks.forEach(block -> drawn.addAll(draw.from(block)));
    return draw.of(drawn);
  }
}
