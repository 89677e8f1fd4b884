package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.Kmers;
import hearth.jobs.kmer.MinimizerSample;
import hearth.jobs.kmer.Spectrum;
import hearth.jobs.kmer.TopKmers.KmerCount;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import hearth.jobs.spark.CountsOutput.Counted;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts k-mers: tasks sort the k-mers of their splits by partition, a shuffle brings each
 * partition's together, and tasks count one partition after another.
 */
final class KmerSpectrumJob implements SparkJob {

  private static final Logger LOG = LoggerFactory.getLogger(KmerSpectrumJob.class);
  private static final int KIND_VERSION = 1;

  @Override
  public JobResult run(JobContext job) {
    JavaSparkContext spark = job.spark();
    JobRequest request = job.request();
    List<CheckedFile> inputs = job.inputs();
    long bytes = SplitPlan.textBytes(inputs);
    KmerPlan even =
        KmerPlan.of(
            request.intParameter("k"),
            request.flagParameter("canonical"),
            request.intParameter("top"),
            bytes,
            JobConf.countingBytes(spark));
    List<List<Split>> tasks =
        SplitPlan.tasks(inputs, JobConf.splitBytes(spark, inputs, even.mostTaskBytes()));
    int reducers = JobConf.reducers(spark, bytes, even.partitions());
    List<Split> splits = tasks.stream().flatMap(List::stream).toList();
    KmerPlan plan = even.spreading(MinimizerSample.of(even, bytes, splits, reducers));
    LOG.info("Plan: {}", plan.sentence());

    // The call sites are the names of the stages that a person sees.
    spark.setCallSite("Reading sequences");
    JavaPairRDD<Integer, byte[]> blocks =
        spark
            .parallelize(tasks, tasks.size())
            .mapPartitionsToPair(task -> new KmerBlocks(plan, task));
    spark.setCallSite("Counting k-mers");
    JavaPairRDD<Integer, byte[]> sorted =
        BlockSerializer.sorted(blocks, new HashPartitioner(reducers));
    CountsOutput output = CountsOutput.of(request, job.directory());
    Spectrum whole = plan.spectrum();
    List<ResultPart> written = new ArrayList<>();
    if (output == null) {
      sorted
          .mapPartitions(task -> List.of(PartitionCounts.count(plan, task)).iterator())
          .collect()
          .forEach(whole::addAll);
    } else {
      for (Counted part :
          sorted
              .mapPartitionsWithIndex((task, blocksOf) -> output.count(plan, task, blocksOf), true)
              .collect()) {
        whole.addAll(part.spectrum());
        if (part.part() != null) {
          written.add(part.part());
        }
      }
    }
    return result(whole, written);
  }

  private static JobResult result(Spectrum spectrum, List<ResultPart> written) {
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("histogram.tsv", out -> writeHistogram(spectrum, out));
    files.put("top-kmers.tsv", out -> writeTop(spectrum, out));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("k", spectrum.k());
    summary.put("canonical", spectrum.canonical());
    summary.put("total", spectrum.total());
    summary.put("distinct", spectrum.distinct());
    summary.put("unique", spectrum.unique());
    summary.put("max", spectrum.max());
    return new JobResult(KIND_VERSION, files, written, summary, notes(spectrum));
  }

  private static List<String> notes(Spectrum spectrum) {
    return spectrum.distinct() > 0
        ? List.of()
        : List.of(
            "There is no k-mer: every sequence is shorter than %d bases between letters other than"
                    .formatted(spectrum.k())
                + " A, C, G and T.");
  }

  private static void writeHistogram(Spectrum spectrum, Writer out) throws IOException {
    for (Map.Entry<Long, Long> bin : spectrum.histogram().entrySet()) {
      out.write(bin.getKey() + "\t" + bin.getValue() + "\n");
    }
  }

  private static void writeTop(Spectrum spectrum, Writer out) throws IOException {
    out.write("kmer\tcount\n");
    for (KmerCount top : spectrum.top().list()) {
      out.write(Kmers.letters(top.high(), top.low(), spectrum.k()) + "\t" + top.count() + "\n");
    }
  }
}
