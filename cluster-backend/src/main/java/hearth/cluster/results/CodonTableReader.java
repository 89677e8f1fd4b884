package hearth.cluster.results;

import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the table of a codon usage. */
final class CodonTableReader {

  static final String KIND = "codon-usage";
  static final int KIND_VERSION = 2;
  static final String TABLE = "codon-usage.tsv";

  private static final int CODONS = 64;
  private static final List<String> HEADER =
      List.of("codon", "amino_acid", "count", "per_thousand", "fraction", "rscu");
  private static final Pattern CODON = Pattern.compile("[ACGT]{3}");
  private static final Pattern AMINO_ACID = Pattern.compile("[A-Z*]");

  private CodonTableReader() {}

  static CodonTable read(ResultFolder folder) throws ResultException, IOException {
    TsvFile file = folder.table(TABLE);
    List<CodonTable.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TsvFile.Row row : file.rows(HEADER)) {
      CodonTable.Row codon = codon(row);
      if (!seen.add(codon.codon())) {
        throw row.wrong("codon %s is there twice".formatted(codon.codon()));
      }
      rows.add(codon);
    }
    file.requireWhole();
    if (rows.size() != CODONS) {
      throw file.damaged("it has %d codons instead of %d".formatted(rows.size(), CODONS));
    }
    return new CodonTable(folder.summaryNumberOfLabel("code"), rows);
  }

  private static CodonTable.Row codon(TsvFile.Row row) throws ResultException {
    if (!CODON.matcher(row.text(0)).matches()) {
      throw row.wrong("\"%s\" is no codon".formatted(row.text(0)));
    }
    if (!AMINO_ACID.matcher(row.text(1)).matches()) {
      throw row.wrong("\"%s\" is no amino acid".formatted(row.text(1)));
    }
    return new CodonTable.Row(
        row.text(0), row.text(1), row.number(2, 0), row.decimal(3), row.decimal(4), row.decimal(5));
  }
}
