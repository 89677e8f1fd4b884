package hearth.cluster.results;

import hearth.cluster.results.CodonDetails.Gene;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a codon usage has besides its table. */
final class CodonDetailsReader {

  static final String GENES = "sequences.tsv";
  static final String COMPARED = "comparison.tsv";

  /** What is read of the genes at most: some hundred thousand, more than a chart can tell apart. */
  static final int BYTES = 32 << 20;

  private static final List<String> GENES_HEADER =
      List.of(
          "sequence",
          "bases",
          "genetic_code",
          "codons",
          "nc_wright",
          "nc_sun",
          "cai",
          "fop",
          "gc",
          "gc1",
          "gc2",
          "gc3",
          "gc3s");
  private static final List<String> COMPARED_HEADER =
      List.of(
          "codon",
          "amino_acid",
          "count",
          "count_compared",
          "fraction",
          "fraction_compared",
          "difference",
          "low_95",
          "high_95",
          "rscu",
          "rscu_compared");
  private static final double THOUSAND = 1000;

  private CodonDetailsReader() {}

  static CodonDetails read(ResultFolder folder) throws IOException {
    boolean whole =
        folder.files().stream()
            .noneMatch(file -> file.name().equals(GENES) && file.bytes() > BYTES);
    return new CodonDetails(
        folder.lists(GENES) ? genes(folder, whole) : List.of(), whole, compared(folder));
  }

  private static List<Gene> genes(ResultFolder folder, boolean whole) throws IOException {
    TsvFile file = whole ? folder.table(GENES) : folder.beginning(GENES, BYTES);
    List<Gene> genes = new ArrayList<>();
    for (TsvFile.Row row : file.rows(GENES_HEADER)) {
      genes.add(
          new Gene(
              row.text(0),
              row.number(3, 0),
              row.decimalOrNone(4),
              row.decimalOrNone(6),
              row.decimalOrNone(12)));
    }
    if (whole) {
      file.requireWhole();
    }
    return genes;
  }

  private static @Nullable CodonTable compared(ResultFolder folder) throws IOException {
    if (!folder.lists(COMPARED)) {
      return null;
    }
    TsvFile file = folder.table(COMPARED);
    List<TsvFile.Row> rows = file.rows(COMPARED_HEADER);
    long total = 0;
    for (TsvFile.Row row : rows) {
      total += row.number(3, 0);
    }
    List<CodonTable.Row> codons = new ArrayList<>();
    for (TsvFile.Row row : rows) {
      codons.add(codon(row, total));
    }
    file.requireWhole();
    return new CodonTable(folder.summaryNumberOfLabel("code"), codons);
  }

  private static CodonTable.Row codon(TsvFile.Row row, long total) throws ResultException {
    long count = row.number(3, 0);
    return new CodonTable.Row(
        row.text(0),
        row.text(1),
        count,
        total == 0 ? 0 : THOUSAND * count / total,
        row.decimal(5),
        row.decimal(10));
  }
}
