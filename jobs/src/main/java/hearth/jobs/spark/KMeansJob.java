package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.kmeans.Distances;
import hearth.jobs.kmeans.FeatureSpec;
import hearth.jobs.kmeans.KMeans;
import hearth.jobs.kmeans.KMeansText;
import hearth.jobs.kmeans.Moments;
import hearth.jobs.kmeans.PointBlock;
import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/** Clusters points: executors keep them packed, and each pass over them is one stage. */
final class KMeansJob implements SparkJob {

  private static final int KIND_VERSION = 1;

  @Override
  public JobResult run(JobContext job) {
    JavaSparkContext spark = job.spark();
    JobRequest request = job.request();
    List<CheckedFile> inputs = job.inputs();
    FeatureSpec features =
        FeatureSpec.of(inputs, request.intParameter("kmer"), request.textParameter("label"));
    List<List<Split>> tasks = JobConf.tasks(job);
    try (CachedPoints points = new CachedPoints(spark, inputs, tasks, features)) {
      List<Moments> parts = points.moments();
      Moments whole = new Moments(features.names().size());
      parts.forEach(whole::merge);
      int clusters = request.intParameter("clusters");
      requireEnough(whole, clusters, inputs.get(0));
      double[] weights =
          request.flagParameter("standardise")
              ? whole.weights()
              : Distances.plain(features.names().size());
      KMeans.Result result =
          new KMeans(
                  clusters,
                  request.intParameter("iterations"),
                  request.decimalParameter("tolerance"),
                  request.intParameter("seed"))
              .run(points, weights);
      List<ResultPart> assignments =
          assignments(spark, points, result.centers(), rowsBefore(parts), job.directory());
      return result(features, whole, result, clusters, job.directory(), assignments);
    }
  }

  private static void requireEnough(Moments whole, int clusters, CheckedFile file) {
    if (whole.count() < clusters) {
      throw new BadInputException(
          file.path(),
          null,
          "There are %,d points in \"%s\", and %,d clusters were asked for."
              .formatted(whole.count(), file.name(), clusters),
          "Ask for fewer clusters, or choose more points.");
    }
  }

  /** How many points come before those of each partition. */
  private static long[] rowsBefore(List<Moments> parts) {
    long[] before = new long[parts.size()];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + parts.get(i - 1).count();
    }
    return before;
  }

  private static List<ResultPart> assignments(
      JavaSparkContext spark,
      CachedPoints points,
      Distances centers,
      long[] before,
      Path directory) {
    spark.setCallSite("Writing assignments");
    String folder = directory.toString();
    return points
        .blocks()
        .mapPartitionsWithIndex(
            (task, blocks) ->
                List.of(write(folder, task, before[task], centers, blocks)).iterator(),
            false)
        .collect();
  }

  private static ResultPart write(
      String folder, int task, long before, Distances centers, Iterator<PointBlock> blocks) {
    String name = String.format(Locale.ROOT, "%s.%05d", KMeansText.ASSIGNMENTS, task);
    long row = before;
    try (PartFile file = new PartFile(Path.of(folder), name)) {
      while (blocks.hasNext()) {
        PointBlock block = blocks.next();
        String text = KMeansText.assignments(block, row, centers);
        file.out().write(text.getBytes(StandardCharsets.UTF_8));
        row += block.size();
      }
      return file.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("The assignments cannot be written: " + e, e);
    }
  }

  private static JobResult result(
      FeatureSpec features,
      Moments whole,
      KMeans.Result result,
      int clusters,
      Path directory,
      List<ResultPart> assignments) {
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("centers.tsv", out -> out.write(KMeansText.centers(features.names(), result)));
    files.put("iterations.tsv", out -> out.write(KMeansText.iterations(result)));
    files.put(
        KMeansText.ASSIGNMENTS,
        new JoinedText(KMeansText.ASSIGNMENTS_HEADER, directory, assignments));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("clusters", clusters);
    summary.put("cost", result.cost());
    summary.put("iterations", result.costs().size() - 1);
    summary.put("converged", result.converged());
    summary.put("points", whole.count());
    summary.put("features", features.names().size());
    return new JobResult(KIND_VERSION, files, summary, notes(features, whole, result, clusters));
  }

  private static List<String> notes(
      FeatureSpec features, Moments whole, KMeans.Result result, int clusters) {
    List<String> notes = new ArrayList<>();
    if (!result.converged()) {
      notes.add(
          "The cost still fell in the last iteration: allow more iterations for a better result.");
    }
    long used = Arrays.stream(result.counts()).filter(count -> count > 0).count();
    if (used < clusters) {
      notes.add(
          "Only %,d of %,d clusters have points: there are no more different points."
              .formatted(used, clusters));
    }
    double[] weights = whole.weights();
    List<String> constant = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        constant.add(features.names().get(i));
      }
    }
    if (!constant.isEmpty()) {
      notes.add("The same for all points, so of no account: " + String.join(", ", constant) + ".");
    }
    return notes;
  }
}
