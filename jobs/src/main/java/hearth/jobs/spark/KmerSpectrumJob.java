package hearth.jobs.spark;

import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.kmer.KmerPlan;
import hearth.jobs.kmer.MinimizerSample;
import hearth.jobs.kmer.Spectrum;
import hearth.jobs.model.Ploidy;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import hearth.jobs.spark.CountsOutput.Counted;
import java.util.ArrayList;
import java.util.List;
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
    List<List<Split>> tasks = JobConf.tasks(job);
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
    return result(request, whole, written);
  }

  private static JobResult result(JobRequest request, Spectrum spectrum, List<ResultPart> parts) {
    SpectrumResult result =
        new SpectrumResult(spectrum.k(), spectrum.canonical(), spectrum.histogram())
            .top(spectrum.top());
    String model = request.textParameter("model");
    if (!model.equals(KmerSpectrumType.NO_MODEL)) {
      result.model(Ploidy.of(model), true);
    }
    if (spectrum.distinct() == 0) {
      result.note(
          "There is no k-mer: every sequence is shorter than %d bases between letters other than"
                  .formatted(spectrum.k())
              + " A, C, G and T.");
    }
    return result.with(parts);
  }
}
