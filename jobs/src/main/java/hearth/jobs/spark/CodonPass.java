package hearth.jobs.spark;

import hearth.jobs.gene.GeneCounter;
import hearth.jobs.gene.GeneFiles;
import hearth.jobs.gene.GeneTally;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * One reading of some files by tasks, whose tallies add up.
 *
 * @param tally of all files
 * @param parts what tasks wrote of each sequence, in the order of the files
 */
record CodonPass(GeneTally tally, List<ResultPart> parts) {

  /**
   * What to count.
   *
   * @param code as {@link GeneCounter} takes it
   * @param ribosomal whether to look for ribosomal proteins
   * @param output how to write the figures of each sequence; null for not at all
   */
  record Wanted(int code, boolean ribosomal, @Nullable SequencesOutput output)
      implements Serializable {}

  /** What a task counted. */
  private record Counted(byte[] tally, @Nullable ResultPart part) implements Serializable {}

  /**
   * Reads the files.
   *
   * @param stage the name of the stage that a person sees
   * @param splitBytes how much text a task has at most, in bytes
   */
  static CodonPass over(
      JavaSparkContext spark,
      String stage,
      List<CheckedFile> inputs,
      long splitBytes,
      GeneFiles files,
      Wanted wanted) {
    List<String> order = inputs.stream().map(CheckedFile::path).toList();
    List<List<Split>> tasks = SplitPlan.tasks(inputs, splitBytes);
    int count = tasks.size();
    Broadcast<GeneFiles> shared = spark.broadcast(files);
    spark.setCallSite(stage);
    List<Counted> counted =
        spark
            .parallelize(tasks, count)
            .mapPartitionsWithIndex(
                (task, splits) ->
                    List.of(count(shared.value(), wanted, order, splits, task, count)).iterator(),
                false)
            .collect();
    shared.destroy(false);
    GeneTally whole = new GeneTally();
    List<ResultPart> parts = new ArrayList<>();
    for (Counted one : counted) {
      whole.merge(GeneTally.fromBytes(one.tally()));
      if (one.part() != null) {
        parts.add(one.part());
      }
    }
    return new CodonPass(whole, parts);
  }

  private static Counted count(
      GeneFiles files,
      Wanted wanted,
      List<String> order,
      Iterator<List<Split>> splits,
      int task,
      int tasks) {
    GeneCounter counter = new GeneCounter(wanted.code(), wanted.ribosomal());
    SequencesOutput output = wanted.output();
    if (output == null) {
      return new Counted(new CodonTask(files, counter, order, null).tally(splits).toBytes(), null);
    }
    try (SequencesPart part = output.open(task, tasks)) {
      byte[] tally = new CodonTask(files, counter, order, part).tally(splits).toBytes();
      return new Counted(tally, part.finish());
    } catch (IOException e) {
      throw new UncheckedIOException("The sequences' figures cannot be written: " + e, e);
    }
  }
}
