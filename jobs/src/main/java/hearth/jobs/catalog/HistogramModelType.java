package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.util.List;

/** The genome model of a k-mer histogram that another tool made. */
public final class HistogramModelType {

  /** Which ploidy to model. */
  static final List<Parameter.Choice> PLOIDIES =
      List.of(
          new Parameter.Choice("auto", "Best of ploidy 1 and 2"),
          new Parameter.Choice("1", "Ploidy 1"),
          new Parameter.Choice("2", "Ploidy 2"));

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "histogram-model",
          1,
          "Genome model of a histogram",
          "Draws a k-mer histogram that Jellyfish, KMC or Hearth made, and estimates genome length,"
              + " heterozygosity, repeats and read errors from it, as GenomeScope does.",
          new InputSpec("k-mer histogram", List.of("histogram"), 1, 1),
          List.of(
              new Parameter.IntParameter(
                  "k",
                  "k",
                  "Length of the k-mers that were counted. The file does not tell it, and"
                      + " heterozygosity and error rate follow from it.",
                  1,
                  KmerSpectrumType.LONGEST,
                  21),
              new Parameter.FlagParameter(
                  "canonical",
                  "Canonical",
                  "A k-mer and its reverse complement were counted as one: jellyfish count -C; KMC"
                      + " does so unless told -b.",
                  true),
              new Parameter.ChoiceParameter(
                  "ploidy",
                  "Ploidy",
                  "How many copies of each chromosome the cells have.",
                  PLOIDIES,
                  "auto")),
          "kmer-spectrum",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private HistogramModelType() {}
}
