package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.util.List;

/** k-means clusters. */
public final class KMeansType {

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "kmeans",
          1,
          "k-means",
          "Sorts the rows of a table, or sequences by their short k-mers, into clusters of points"
              + " that are near each other.",
          new InputSpec("Tables or sequences", List.of("csv", "parquet", "fasta"), 1, 10_000),
          List.of(
              new Parameter.IntParameter(
                  "clusters", "Clusters", "How many clusters to find.", 1, 1_000, 3),
              new Parameter.TextParameter(
                  "label",
                  "Label column",
                  "The column of a table that names its rows and is no feature: its name, or its"
                      + " number from 1. Empty: the first one, where it holds no numbers.",
                  200,
                  ""),
              new Parameter.IntParameter(
                  "kmer",
                  "k-mer length",
                  "Of sequences: the features are the shares of all k-mers of this length.",
                  1,
                  6,
                  4),
              new Parameter.FlagParameter(
                  "standardise",
                  "Standardise",
                  "Let every feature count by its spread, and not by its unit.",
                  true),
              new Parameter.IntParameter(
                  "iterations", "Iterations", "The most iterations.", 1, 10_000, 50),
              new Parameter.DecimalParameter(
                  "tolerance",
                  "Tolerance",
                  "Stop when the cost falls by no more than this share of it.",
                  0,
                  1,
                  0.0001),
              new Parameter.IntParameter(
                  "seed",
                  "Seed",
                  "Another seed begins with other centers; the same one with the same.",
                  0,
                  Integer.MAX_VALUE,
                  1),
              Partitions.PARAMETER),
          "kmeans",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private KMeansType() {}
}
