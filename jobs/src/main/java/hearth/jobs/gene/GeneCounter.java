package hearth.jobs.gene;

import hearth.jobs.codon.CodonCounter;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.codon.SequenceCodons;
import java.util.HashMap;
import java.util.Map;

/** Counts the codons of genes, each by its genetic code. Not thread-safe: one for each task. */
public final class GeneCounter {

  /** What the genetic code of sequences is that nobody knows it of. */
  private static final int STANDARD = 1;

  private final int chosen;
  private final boolean ribosomal;
  private final GeneTally tally = new GeneTally();
  private final Map<Integer, CodonCounter> counters = new HashMap<>();

  /**
   * @param code number of the genetic code of all genes, or {@link CodingSequence#UNKNOWN_CODE} to
   *     take that of each gene's file, else the standard code
   * @param ribosomal whether to look for ribosomal proteins
   */
  public GeneCounter(int code, boolean ribosomal) {
    this.chosen = code;
    this.ribosomal = ribosomal;
  }

  /**
   * Counts one.
   *
   * @param position where it is in the whole input; only its order matters
   * @return its codons, until the next one is counted
   */
  public SequenceCodons count(long position, CodingSequence gene) {
    int code = chosen;
    if (code == CodingSequence.UNKNOWN_CODE) {
      code = gene.code() == CodingSequence.UNKNOWN_CODE ? STANDARD : gene.code();
    }
    CodonCounter counter = counters.get(code);
    if (counter == null) {
      counter = new CodonCounter(GeneticCode.of(code));
      counters.put(code, counter);
      tally.put(code, counter.tally());
    }
    counter.begin(position, gene.name(), gene.startKnown(), gene.endKnown());
    counter.append(gene.bases(), 0, gene.length());
    counter.end();
    SequenceCodons codons = counter.sequence();
    if (ribosomal && RibosomalProteins.match(gene.description())) {
      tally.addRibosomal(codons.counts());
    }
    return codons;
  }

  /** Takes note of what a reader left out; to be called when it has read all. */
  public void skipped(SkippedGenes genes) {
    tally.addSkipped(genes);
  }

  /** What was counted so far. The same object at each call. */
  public GeneTally tally() {
    return tally;
  }
}
