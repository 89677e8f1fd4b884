package hearth.jobs.catalog;

import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.util.List;

/** Distances between samples by their k-mers. */
public final class KmerCompareType {

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "kmer-compare",
          1,
          "Compare samples",
          "Says how far samples are from one another by the k-mers they share, and draws a tree of"
              + " them: Mash distance, Jaccard and cosine. Each file is a sample.",
          new InputSpec("Samples, a file each", List.of("fasta", "fastq"), 2, 2_000),
          List.of(
              new Parameter.IntParameter(
                  "k",
                  "k",
                  "Length of the k-mers that are compared. 21 suits most genomes; shorter ones are"
                      + " shared by chance.",
                  1,
                  32,
                  21),
              new Parameter.IntParameter(
                  "sketch",
                  "Sketch size",
                  "How many hashes stand for a sample. More tell near samples better apart: the"
                      + " error shrinks with the root of it.",
                  1,
                  100_000,
                  1_000),
              new Parameter.IntParameter(
                  "min-count",
                  "Least count",
                  "How often a k-mer must occur in a sample to be of it. 1 for genomes; 2 or more"
                      + " keeps the errors of reads out.",
                  1,
                  255,
                  1),
              new Parameter.FlagParameter(
                  "canonical",
                  "Canonical",
                  "Take a k-mer and its reverse complement as one. Right where the strand is"
                      + " unknown.",
                  true),
              new Parameter.IntParameter(
                  "profile-k",
                  "k of the profile",
                  "Length of the short k-mers whose counts make the cosine.",
                  1,
                  8,
                  4),
              new Parameter.ChoiceParameter(
                  "tree",
                  "Tree",
                  "How the tree is made of the Mash distances.",
                  List.of(
                      new Parameter.Choice("nj", "Neighbour joining"),
                      new Parameter.Choice("upgma", "UPGMA")),
                  "nj"),
              new Parameter.IntParameter(
                  "seed",
                  "Seed",
                  "Of the hash. Sketches compare only when theirs is the same; Mash's is 42.",
                  0,
                  Integer.MAX_VALUE,
                  42)),
          "kmer-compare",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private KmerCompareType() {}
}
