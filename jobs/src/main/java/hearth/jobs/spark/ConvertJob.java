package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.convert.ConvertTask;
import hearth.jobs.convert.Loss;
import hearth.jobs.convert.OutputFormat;
import hearth.jobs.convert.OutputPacking;
import hearth.jobs.sequence.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Converts sequences: each task reads its splits and writes a file. Where so many files are wanted,
 * a first stage counts the records of each split, so that every file gets its share and the order
 * stays.
 */
final class ConvertJob implements SparkJob {

  private static final int KIND_VERSION = 1;

  @Override
  public JobResult run(JobContext job) {
    JobRequest request = job.request();
    OutputFormat format = OutputFormat.of(request.textParameter("format"));
    OutputPacking packing = OutputPacking.of(request.textParameter("compression"));
    ConvertOutput output =
        new ConvertOutput(format, packing, format.ending(packing), job.directory().toString());
    JavaSparkContext spark = job.spark();
    int files = request.intParameter("partitions");
    List<ConvertTask> tasks = tasks(job, files);

    // The call site is the name of the stage that a person sees.
    spark.setCallSite("Writing " + format.title());
    List<Converted> converted =
        tasks.isEmpty()
            ? List.of()
            : spark
                .parallelize(tasks, tasks.size())
                .mapPartitionsWithIndex(output::convert, true)
                .collect();
    return result(output, files, converted);
  }

  private static List<ConvertTask> tasks(JobContext job, int files) {
    JavaSparkContext spark = job.spark();
    List<List<Split>> tasks = JobConf.tasks(job);
    if (files == 0) {
      return ConvertTask.perTask(tasks);
    }
    List<Split> splits = tasks.stream().flatMap(List::stream).toList();
    spark.setCallSite("Counting records");
    List<Long> counts =
        spark.parallelize(splits, tasks.size()).mapPartitions(RecordReading::counts).collect();
    return ConvertTask.files(splits, counts, files);
  }

  private static JobResult result(ConvertOutput output, int files, List<Converted> converted) {
    List<ResultPart> parts = new ArrayList<>();
    Converted whole = new Converted();
    for (Converted task : converted) {
      whole.add(task);
      for (ResultPart part : task.parts()) {
        String name = String.format(Locale.ROOT, "part-%05d%s", parts.size(), output.ending());
        parts.add(new ResultPart(part.temporary(), name, part.bytes(), part.sha256()));
      }
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("sequences", whole.records());
    summary.put("letters", whole.letters());
    summary.put("files", parts.size());
    summary.put("bytes", parts.stream().mapToLong(ResultPart::bytes).sum());
    summary.put("format", output.format().title());
    return new JobResult(
        KIND_VERSION,
        Map.of("files.tsv", out -> out.write(table(parts, converted))),
        parts,
        summary,
        notes(output, files, parts.size(), whole));
  }

  private static String table(List<ResultPart> parts, List<Converted> converted) {
    StringBuilder table = new StringBuilder("file\tsequences\tletters\tbytes\n");
    int part = 0;
    for (Converted task : converted) {
      for (int i = 0; i < task.parts().size(); i++) {
        ResultPart file = parts.get(part++);
        table
            .append(file.name())
            .append('\t')
            .append(task.partRecords().get(i))
            .append('\t')
            .append(task.partLetters().get(i))
            .append('\t')
            .append(file.bytes())
            .append('\n');
      }
    }
    return table.toString();
  }

  private static List<String> notes(ConvertOutput output, int wanted, int written, Converted all) {
    List<String> notes = new ArrayList<>();
    String title = output.format().title();
    if (written == 0) {
      notes.add("There is no sequence, and so there are no files.");
    } else if (written < wanted) {
      notes.add(
          "There are only %d records, so there are %d files, not %d."
              .formatted(written, written, wanted));
    }
    for (Loss loss : Loss.values()) {
      long records = all.losses().getOrDefault(loss, 0L);
      if (records > 0) {
        notes.add(
            "%s has no place for %s: those of %d records are left out."
                .formatted(title, loss.title(), records));
      }
    }
    if (all.unnamed() > 0) {
      notes.add(
          "%d records have no name: they are called sequence-TASK.NUMBER here."
              .formatted(all.unnamed()));
    }
    if (!all.leftOut().isEmpty()) {
      notes.add(
          "These columns hold neither text nor numbers and are left out: "
              + new TreeSet<>(all.leftOut()).stream().collect(Collectors.joining(", "))
              + ".");
    }
    return notes;
  }
}
