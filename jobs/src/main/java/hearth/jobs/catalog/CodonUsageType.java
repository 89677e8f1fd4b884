package hearth.jobs.catalog;

import hearth.jobs.codon.BuiltInReference;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.contract.InputSpec;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Needs;
import hearth.jobs.contract.Parameter;
import hearth.jobs.contract.Parameter.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Codon usage. */
public final class CodonUsageType {

  /** The genetic code that the file says. */
  public static final String AUTO = "auto";

  private static final List<String> GENES = List.of("fasta", "genbank");

  public static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          JobDescriptor.SCHEMA,
          "codon-usage",
          2,
          "Codon usage",
          "Counts the codons of coding sequences and shows which codon each amino acid prefers: "
              + "number, per thousand, fraction and RSCU; for each sequence Nc, CAI, Fop and GC.",
          new InputSpec("Coding sequences", GENES, 1, 10_000),
          List.of(
              new Parameter.ChoiceParameter(
                  "code",
                  "Genetic code",
                  "NCBI's number of the genetic code that translates these sequences.",
                  geneticCodes(),
                  AUTO),
              new Parameter.FileParameter(
                  "annotation",
                  "Annotation",
                  "GFF3 that says where the genes lie, if the input is a genome as FASTA. GenBank"
                      + " has its own.",
                  List.of("gff3"),
                  false),
              new Parameter.ChoiceParameter(
                  "sequences",
                  "Each sequence",
                  "Whether to write length, Nc, CAI, Fop and GC of each sequence.",
                  List.of(
                      new Choice("none", "Leave out"),
                      new Choice("tsv", "Write as a table: sequences.tsv"),
                      new Choice("parquet", "Write as Parquet")),
                  "tsv"),
              new Parameter.ChoiceParameter(
                  "reference",
                  "Reference genes",
                  "The highly expressed genes that CAI and Fop compare with.",
                  references(),
                  "none"),
              new Parameter.FileParameter(
                  "reference-file",
                  "Reference file",
                  "Coding sequences to compare with, instead of the choice above.",
                  GENES,
                  false),
              new Parameter.FileParameter(
                  "compare",
                  "Compare with",
                  "Coding sequences whose codon usage is put beside that of the input.",
                  GENES,
                  false),
              Partitions.PARAMETER),
          "codon-usage",
          new Needs(512, 512),
          BuiltInJobs.JOB_MAIN);

  private CodonUsageType() {}

  private static List<Choice> references() {
    return Stream.concat(
            Stream.of(
                new Choice("none", "None: neither CAI nor Fop"),
                new Choice("ribosomal", "Ribosomal proteins, found by annotation")),
            Arrays.stream(BuiltInReference.values())
                .map(reference -> new Choice(reference.id(), reference.label())))
        .toList();
  }

  private static List<Choice> geneticCodes() {
    return Stream.concat(
            Stream.of(new Choice(AUTO, "As the file says, else 1 Standard")),
            GeneticCode.all().stream()
                .map(code -> new Choice(Integer.toString(code.number()), code.label())))
        .toList();
  }
}
