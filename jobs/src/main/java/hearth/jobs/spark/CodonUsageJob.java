package hearth.jobs.spark;

import hearth.jobs.catalog.CodonUsageType;
import hearth.jobs.codon.BuiltInReference;
import hearth.jobs.codon.CodonComparison;
import hearth.jobs.codon.CodonUsage;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.codon.ReferenceCodons;
import hearth.jobs.gene.CodingSequence;
import hearth.jobs.gene.GeneFiles;
import hearth.jobs.gene.GeneTally;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.spark.SequencesOutput.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** Counts codons: each task tallies the genes of its splits, and the tallies add up. */
final class CodonUsageJob implements SparkJob {

  @Override
  public JobResult run(JobContext job) {
    return new Run(job).result();
  }

  /** One job. */
  private static final class Run {
    private final JobContext job;
    private final JavaSparkContext spark;
    private final List<CheckedFile> inputs;
    private final long splitBytes;
    private final Map<String, String> parameters;
    private final int code;
    private final GeneFiles files;
    private final Format format;
    private final List<String> notes = new ArrayList<>();

    Run(JobContext job) {
      this.job = job;
      this.spark = job.spark();
      this.inputs = job.inputs();
      this.splitBytes = JobConf.partitionBytes(job);
      this.parameters = job.request().parameters();
      String chosen = parameter("code");
      this.code =
          chosen.equals(CodonUsageType.AUTO)
              ? CodingSequence.UNKNOWN_CODE
              : Integer.parseInt(chosen.strip());
      this.files =
          job.file("annotation")
              .map(annotation -> GeneFiles.annotated(inputs, annotation))
              .orElse(GeneFiles.plain());
      this.format = Format.of(parameter("sequences"));
    }

    private String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }

    JobResult result() {
      boolean own =
          !job.files().containsKey("reference-file") && parameter("reference").equals("ribosomal");
      ReferenceCodons reference = own ? null : givenReference();
      // The genes' own ribosomal proteins are known only when all were read: then once more.
      boolean twice = own && format != Format.NONE;
      CodonPass pass =
          CodonPass.over(
              spark,
              "Counting codons",
              inputs,
              splitBytes,
              files,
              new CodonPass.Wanted(code, own, twice ? null : output(reference)));
      GeneTally tally = pass.tally();
      notes.addAll(files.check(tally.whole().records() + tally.skipped().count()));
      notes.addAll(tally.notes());
      if (own) {
        reference = ribosomal(tally);
      }
      List<ResultPart> parts = pass.parts();
      if (twice) {
        CodonPass.Wanted again = new CodonPass.Wanted(code, false, output(reference));
        parts =
            CodonPass.over(spark, "Measuring sequences", inputs, splitBytes, files, again).parts();
      }
      CodonReport report = new CodonReport(tally, reference, own);
      job.file("compare").ifPresent(file -> report.compare(compared(report, file)));
      return report.result(output(reference), parts, notes);
    }

    private @Nullable SequencesOutput output(@Nullable ReferenceCodons reference) {
      return format == Format.NONE
          ? null
          : new SequencesOutput(format, job.directory().toString(), reference);
    }

    private @Nullable ReferenceCodons givenReference() {
      if (job.file("reference-file").isPresent()) {
        GeneTally genes = tally("Counting the reference", job.file("reference-file").orElseThrow());
        notes.add(
            "CAI and Fop compare with \"%s\"; sequences: %,d."
                .formatted(
                    job.file("reference-file").orElseThrow().name(), genes.whole().records()));
        return ReferenceCodons.counted(genes.whole().counts());
      }
      return BuiltInReference.of(parameter("reference")).map(BuiltInReference::codons).orElse(null);
    }

    private @Nullable ReferenceCodons ribosomal(GeneTally tally) {
      if (tally.ribosomalProteins() == 0) {
        notes.add(
            "No gene is described as that of a ribosomal protein, so CAI and Fop are missing:"
                + " choose a file of highly expressed genes instead.");
        return null;
      }
      return ReferenceCodons.counted(tally.ribosomal());
    }

    private CodonComparison compared(CodonReport report, CheckedFile file) {
      GeneTally other = tally("Counting the compared codons", file);
      GeneticCode own = report.code();
      if (code == CodingSequence.UNKNOWN_CODE && other.code() != own.number()) {
        notes.add(
            "\"%s\" has the genetic code %d; its codons are compared as if it were %d."
                .formatted(file.name(), other.code(), own.number()));
      }
      other.notes().forEach(note -> notes.add(file.name() + ": " + note));
      return new CodonComparison(report.usage(), new CodonUsage(own, other.whole().counts()));
    }

    private GeneTally tally(String stage, CheckedFile file) {
      CodonPass.Wanted codons = new CodonPass.Wanted(code, false, null);
      List<CheckedFile> one = List.of(file);
      long bytes = JobConf.splitBytes(spark, one);
      return CodonPass.over(spark, stage, one, bytes, GeneFiles.plain(), codons).tally();
    }
  }
}
