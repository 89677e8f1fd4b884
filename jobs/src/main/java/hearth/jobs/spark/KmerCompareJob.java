package hearth.jobs.spark;

import hearth.jobs.compare.ComparePlan;
import hearth.jobs.compare.CompareText;
import hearth.jobs.compare.Comparison;
import hearth.jobs.compare.PairTable;
import hearth.jobs.compare.Sample;
import hearth.jobs.compare.SampleNames;
import hearth.jobs.compare.SampleReader;
import hearth.jobs.compare.TreeMethod;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Compares samples: tasks make a sketch of each file or of parts of it, a shuffle merges those of a
 * file, and tasks compare row by row of the matrix.
 */
final class KmerCompareJob implements SparkJob {

  private static final int KIND_VERSION = 1;

  /** Rows of the matrix for a task. */
  private static final int ROWS = 16;

  /** Of a heap, one part in so many is for samples, of which there are copies for a while. */
  private static final int SAMPLES_SHARE = 4;

  @Override
  public JobResult run(JobContext job) {
    ComparePlan plan = plan(job.request());
    List<String> names =
        SampleNames.distinct(job.request().inputs().stream().map(JobInput::name).toList());
    plan.lackOfRoom(names.size(), Runtime.getRuntime().maxMemory() / SAMPLES_SHARE)
        .ifPresent(
            problem -> {
              throw new ContractException(problem);
            });
    Map<String, Sample> byPath = samples(job, plan);
    List<Sample> samples = job.inputs().stream().map(file -> byPath.get(file.path())).toList();
    List<PairTable.Row> rows = rows(job.spark(), new Comparison(plan, samples));
    PairTable pairs = new PairTable(plan, names, samples, rows);
    String tree = job.request().textParameter("tree").toUpperCase(Locale.ROOT);
    return result(pairs, TreeMethod.valueOf(tree));
  }

  private static ComparePlan plan(JobRequest request) {
    return new ComparePlan(
        request.intParameter("k"),
        request.intParameter("sketch"),
        request.intParameter("seed"),
        request.flagParameter("canonical"),
        request.intParameter("min-count"),
        request.intParameter("profile-k"));
  }

  /** What was found in each file, by its path. */
  private static Map<String, Sample> samples(JobContext job, ComparePlan plan) {
    JavaSparkContext spark = job.spark();
    // A file that was chosen twice is read once.
    List<CheckedFile> files = job.inputs().stream().distinct().toList();
    long splitBytes = JobConf.partitionBytes(job);
    List<List<Split>> tasks =
        plan.minCount() > 1
            ? SplitPlan.wholeFiles(files, splitBytes)
            : SplitPlan.tasks(files, splitBytes);
    int mostHeld = SampleReader.heldFor(JobConf.countingBytes(spark));
    // The call sites are the names of the stages that a person sees.
    spark.setCallSite("Sketching samples");
    var parts =
        spark
            .parallelize(tasks, tasks.size())
            .mapPartitionsToPair(task -> new SampleTask(plan, mostHeld, task));
    spark.setCallSite("Merging sketches");
    int reducers = Math.min(tasks.size(), JobConf.cores(spark));
    return parts.reduceByKey((one, other) -> one.merge(other, plan), reducers).collectAsMap();
  }

  private static List<PairTable.Row> rows(JavaSparkContext spark, Comparison comparison) {
    int samples = comparison.size();
    // Later rows are longer, so tasks take turns.
    int tasks = Math.max(1, samples / ROWS);
    List<List<Integer>> turns = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      turns.add(IntStream.iterate(task, row -> row < samples, row -> row + tasks).boxed().toList());
    }
    spark.setCallSite("Comparing samples");
    Broadcast<Comparison> shared = spark.broadcast(comparison);
    try {
      return spark
          .parallelize(turns, tasks)
          .flatMap(turn -> turn.iterator())
          .map(row -> shared.value().row(row))
          .collect();
    } finally {
      shared.destroy();
    }
  }

  private static JobResult result(PairTable pairs, TreeMethod method) {
    List<String> names = pairs.names();
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("distance-mash.tsv", out -> CompareText.writeMatrix(names, pairs::mashDistance, out));
    files.put(
        "distance-jaccard.tsv", out -> CompareText.writeMatrix(names, pairs::jaccardDistance, out));
    files.put(
        "distance-cosine.tsv", out -> CompareText.writeMatrix(names, pairs::cosineDistance, out));
    files.put("pairs.tsv", out -> CompareText.writePairs(pairs, out));
    files.put("samples.tsv", out -> CompareText.writeSamples(pairs, out));
    files.put(
        "tree.nwk", out -> out.write(method.tree(names, pairs::mashDistance).newick() + "\n"));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("samples", pairs.size());
    summary.put("k", pairs.plan().k());
    summary.put("sketchSize", pairs.plan().sketchSize());
    summary.put("nearest", CompareText.pair(pairs.nearest()));
    summary.put("farthest", CompareText.pair(pairs.farthest()));
    return new JobResult(KIND_VERSION, files, summary, CompareText.notes(pairs));
  }
}
