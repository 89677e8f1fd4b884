package hearth.jobs.spark;

import hearth.jobs.codon.CodonTally;
import hearth.jobs.codon.CodonUsage;
import hearth.jobs.codon.CodonUsageText;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.codon.RecordRemark;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts codons: each task tallies the records of its splits, and the tallies add up. */
final class CodonUsageJob implements SparkJob {

  private static final int KIND_VERSION = 1;

  @Override
  public JobResult run(JobContext job) {
    JavaSparkContext spark = job.spark();
    List<CheckedFile> inputs = job.inputs();
    int code = job.request().intParameter("code");
    List<String> order = inputs.stream().map(CheckedFile::path).toList();
    List<List<Split>> tasks = SplitPlan.tasks(inputs, JobConf.splitBytes(spark, inputs));

    // The call site is the name of the stage that a person sees.
    spark.setCallSite("Counting codons");
    List<byte[]> parts =
        spark
            .parallelize(tasks, tasks.size())
            .mapPartitions(
                task -> List.of(new CodonTask(code, order).tally(task).toBytes()).iterator())
            .collect();

    CodonTally whole = new CodonTally();
    parts.forEach(part -> whole.merge(CodonTally.fromBytes(part)));
    return result(GeneticCode.of(code), whole);
  }

  private static JobResult result(GeneticCode code, CodonTally tally) {
    CodonUsage usage = new CodonUsage(code, tally.counts());
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("codon-usage.tsv", out -> out.write(CodonUsageText.tsv(usage)));
    files.put("codon-usage.cusp", out -> out.write(CodonUsageText.cusp(usage, tally.records())));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("sequences", tally.records());
    summary.put("codons", tally.codons());
    summary.put("code", code.label());
    summary.put("partial", tally.remark(RecordRemark.PARTIAL).count());
    summary.put("innerStops", tally.remark(RecordRemark.INNER_STOP).count());
    summary.put("ambiguous", tally.remark(RecordRemark.AMBIGUOUS).count());
    summary.put("empty", tally.remark(RecordRemark.EMPTY).count());
    summary.put("ambiguousCodons", tally.ambiguousCodons());
    return new JobResult(KIND_VERSION, files, summary, tally.notes());
  }
}
