package hearth.jobs.spark;

import hearth.jobs.kmeans.ClusterSums;
import hearth.jobs.kmeans.Distances;
import hearth.jobs.kmeans.Draw;
import hearth.jobs.kmeans.Draw.Drawn;
import hearth.jobs.kmeans.FeatureSpec;
import hearth.jobs.kmeans.Moments;
import hearth.jobs.kmeans.PointBlock;
import hearth.jobs.kmeans.Points;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Points that executors read once and keep in memory, or on disk where that is full. What tasks
 * find is put together in the order of the files, so that the same input gives the same sums.
 */
final class CachedPoints implements Points, AutoCloseable {

  private final JavaSparkContext spark;
  private final int features;
  private final JavaRDD<PointBlock> blocks;
  private int iteration;

  CachedPoints(
      JavaSparkContext spark,
      List<CheckedFile> inputs,
      List<List<Split>> tasks,
      FeatureSpec features) {
    this.spark = spark;
    this.features = features.names().size();
    List<String> order = inputs.stream().map(CheckedFile::path).toList();
    this.blocks =
        spark
            .parallelize(tasks, tasks.size())
            .mapPartitions(task -> (Iterator<PointBlock>) new PointBlocks(task, order, features))
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** The blocks, partition by partition in the order of the files. */
  JavaRDD<PointBlock> blocks() {
    return blocks;
  }

  /** Reads the points: number, mean and spread of those of each partition. */
  List<Moments> moments() {
    spark.setCallSite("Reading points");
    int width = features;
    return blocks.mapPartitions(part -> List.of(moments(width, part)).iterator()).collect();
  }

  private static Moments moments(int width, Iterator<PointBlock> blocks) {
    Moments moments = new Moments(width);
    blocks.forEachRemaining(moments::add);
    return moments;
  }

  @Override
  public ClusterSums sums(Distances centers) {
    spark.setCallSite("Assigning points, pass " + ++iteration);
    Broadcast<Distances> shared = spark.broadcast(centers);
    ClusterSums whole = new ClusterSums(centers.count(), features);
    blocks
        .mapPartitions(part -> List.of(sums(shared.value(), part)).iterator())
        .collect()
        .forEach(whole::merge);
    shared.destroy(false);
    return whole;
  }

  private static ClusterSums sums(Distances centers, Iterator<PointBlock> blocks) {
    ClusterSums sums = new ClusterSums(centers.count(), centers.weights().length);
    blocks.forEachRemaining(block -> sums.add(block, centers));
    return sums;
  }

  @Override
  public List<double[]> draw(Draw draw) {
    spark.setCallSite("Drawing centers");
    Broadcast<Draw> shared = spark.broadcast(draw);
    List<Drawn> drawn =
        new ArrayList<>(blocks.flatMap(block -> shared.value().from(block).iterator()).collect());
    shared.destroy(false);
    return draw.of(drawn);
  }

  @Override
  public void close() {
    blocks.unpersist(false);
  }
}
