package hearth.jobs.catalog;

import hearth.jobs.codon.GeneticCode;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import java.util.List;

/** Codon usage. */
public final class CodonUsageType {

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "codon-usage",
          1,
          "Codon usage",
          "Counts the codons of coding sequences and shows which codon each amino acid prefers: "
              + "number, per thousand, fraction and RSCU.",
          new InputSpec("Coding sequences", List.of("fasta"), 1, 10_000),
          List.of(
              new Parameter.ChoiceParameter(
                  "code",
                  "Genetic code",
                  "NCBI's number of the genetic code that translates these sequences.",
                  geneticCodes(),
                  "1")),
          "codon-usage",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private CodonUsageType() {}

  private static List<Parameter.Choice> geneticCodes() {
    return GeneticCode.all().stream()
        .map(code -> new Parameter.Choice(Integer.toString(code.number()), code.label()))
        .toList();
  }
}
