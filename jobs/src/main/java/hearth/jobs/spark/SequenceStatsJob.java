package hearth.jobs.spark;

import hearth.jobs.catalog.SequenceStatsType;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.FirstLook;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import hearth.jobs.spark.StatsTask.Part;
import hearth.jobs.stats.SequenceStats;
import hearth.jobs.stats.SequenceTally;
import hearth.jobs.stats.StatsText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/** Statistics of sequences: each task tallies its splits, and the tallies add up. */
final class SequenceStatsJob implements SparkJob {

  private static final int KIND_VERSION = 1;

  /** Tallies of many tasks are added up on the executors, before the driver has them all. */
  private static final int DEPTH = 2;

  @Override
  public JobResult run(JobContext job) {
    JavaSparkContext spark = job.spark();
    List<CheckedFile> inputs = job.inputs();
    List<List<Part>> tasks;
    List<Double> shares;
    if (job.request().textParameter("sample").equals(SequenceStatsType.FIRST_LOOK)) {
      List<FirstLook> looks = FirstLook.at(inputs);
      tasks = some(looks, JobConf.cores(spark));
      shares = looks.stream().map(FirstLook::share).toList();
    } else {
      tasks = whole(inputs, JobConf.partitionBytes(job));
      shares = Collections.nCopies(inputs.size(), 1.0);
    }

    // The call site is the name of the stage that a person sees.
    spark.setCallSite("Reading sequences");
    SequenceTally tally =
        spark
            .parallelize(tasks, tasks.size())
            .mapPartitions(task -> List.of(new StatsTask().tally(task)).iterator())
            .treeReduce(SequenceTally::add, DEPTH);
    boolean reads = inputs.stream().anyMatch(file -> file.format() == InputFormat.FASTQ);
    return result(new SequenceStats(inputs, tally, shares), reads);
  }

  /** All splits of all files. */
  private static List<List<Part>> whole(List<CheckedFile> inputs, long splitBytes) {
    List<List<Part>> tasks = new ArrayList<>();
    int place = -1;
    for (List<Split> splits : SplitPlan.tasks(inputs, splitBytes)) {
      List<Part> task = new ArrayList<>();
      for (Split split : splits) {
        // Splits come in the order of the files, of which one may be given twice.
        place += split.start() == 0 ? 1 : 0;
        task.add(new Part(place, split, Long.MAX_VALUE));
      }
      tasks.add(task);
    }
    return tasks;
  }

  /** Some blocks of every file, shared out among so many tasks. */
  private static List<List<Part>> some(List<FirstLook> looks, int tasks) {
    List<List<Part>> parts = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      parts.add(new ArrayList<>());
    }
    int next = 0;
    for (int place = 0; place < looks.size(); place++) {
      FirstLook look = looks.get(place);
      for (Split split : look.splits()) {
        parts.get(next++ % tasks).add(new Part(place, split, look.mostBytes()));
      }
    }
    return parts;
  }

  private static JobResult result(SequenceStats stats, boolean reads) {
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("stats.tsv", out -> StatsText.writeStats(stats, out));
    files.put("lengths.tsv", out -> StatsText.writeLengths(stats, out));
    files.put("gc.tsv", out -> StatsText.writeGc(stats, out));
    if (!stats.isEstimate()) {
      files.put("duplicates.tsv", out -> StatsText.writeDuplicates(stats, out));
    }
    if (reads) {
      files.put("positions.tsv", out -> StatsText.writePositions(stats, out));
      files.put("qualities.tsv", out -> StatsText.writeQualities(stats, out));
    }
    return new JobResult(KIND_VERSION, files, stats.summary(), stats.notes());
  }
}
