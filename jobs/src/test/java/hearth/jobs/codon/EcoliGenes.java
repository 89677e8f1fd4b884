package hearth.jobs.codon;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The codons of every gene of E. coli K-12, in the order of the file, which is the oracles' too.
 */
final class EcoliGenes {

  static final GeneticCode CODE = GeneticCode.of(1);

  private EcoliGenes() {}

  static List<long[]> counts() throws IOException {
    List<long[]> genes = new ArrayList<>();
    try (BufferedReader lines = ReferenceData.read("data/ecoli_NC_000913.3.cds.fna.gz")) {
      StringBuilder bases = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(">")) {
          put(bases, genes);
        } else {
          bases.append(line);
        }
      }
      put(bases, genes);
    }
    return genes;
  }

  private static void put(StringBuilder bases, List<long[]> genes) {
    if (!bases.isEmpty()) {
      byte[] letters = bases.toString().getBytes(StandardCharsets.US_ASCII);
      CodonCounter counter = new CodonCounter(CODE);
      counter.count(0, "", letters, 0, letters.length);
      genes.add(counter.tally().counts());
      bases.setLength(0);
    }
  }

  static long[] sum(List<long[]> genes) {
    long[] all = new long[Codons.COUNT];
    for (long[] gene : genes) {
      Arrays.setAll(all, codon -> all[codon] + gene[codon]);
    }
    return all;
  }
}
