package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.util.List;
import java.util.stream.Stream;

/** The k-mer spectrum. */
public final class KmerSpectrumType {

  /** The longest k-mers that are counted. */
  static final int LONGEST = 64;

  /** Leaves the genome model out. */
  public static final String NO_MODEL = "none";

  private static final List<Parameter.Choice> MODELS =
      Stream.concat(
              HistogramModelType.PLOIDIES.stream(),
              Stream.of(new Parameter.Choice(NO_MODEL, "Leave out")))
          .toList();

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "kmer-spectrum",
          2,
          "k-mer spectrum",
          "Counts every k-mer of the sequences and shows how many occur once, twice, and so on. "
              + "From reads it shows coverage and read errors at a glance, and estimates the length of"
              + " the genome, its heterozygosity and its repeats.",
          new InputSpec("Sequences", List.of("fasta", "fastq", "jsonl", "parquet"), 1, 10_000),
          List.of(
              new Parameter.IntParameter(
                  "k", "k", "Length of the k-mers. 21 suits most genomes.", 1, LONGEST, 21),
              new Parameter.FlagParameter(
                  "canonical",
                  "Canonical",
                  "Count a k-mer and its reverse complement as one. Right for reads, whose strand"
                      + " is unknown.",
                  true),
              new Parameter.ChoiceParameter(
                  "model",
                  "Genome model",
                  "Estimates genome length, heterozygosity, repeats and read errors from the"
                      + " spectrum of reads, as GenomeScope does. Where a spectrum does not allow"
                      + " it, the result says why.",
                  MODELS,
                  "auto"),
              new Parameter.IntParameter(
                  "top",
                  "Top k-mers",
                  "How many of the most frequent k-mers to list.",
                  0,
                  10_000,
                  100),
              new Parameter.ChoiceParameter(
                  "counts",
                  "All k-mers",
                  "Whether to write every k-mer with its count. That takes room on the disk: about"
                      + " k + 3 bytes for each different k-mer as text, 9 as Parquet.",
                  List.of(
                      new Parameter.Choice("none", "Leave out"),
                      new Parameter.Choice("text", "Write as text: k-mer, tab, count"),
                      new Parameter.Choice("parquet", "Write as Parquet")),
                  "none"),
              new Parameter.IntParameter(
                  "min-count",
                  "Least count",
                  "Of all k-mers, write only those that occur so often or more. The spectrum always"
                      + " has all.",
                  1,
                  Integer.MAX_VALUE,
                  1),
              new Parameter.IntParameter(
                  "max-count",
                  "Largest count",
                  "Of all k-mers, write only those that occur so often or less; 0 for no limit.",
                  0,
                  Integer.MAX_VALUE,
                  0),
              Partitions.PARAMETER),
          "kmer-spectrum",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private KmerSpectrumType() {}
}
