package hearth.jobs.spark;

import hearth.jobs.codon.SequenceCodons;
import hearth.jobs.gene.CodingSequence;
import hearth.jobs.gene.GeneCounter;
import hearth.jobs.gene.GeneFiles;
import hearth.jobs.gene.GeneReader;
import hearth.jobs.gene.GeneTally;
import hearth.jobs.sequence.Split;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tallies the codons of a task's splits. */
final class CodonTask {

  /** A file's place among the inputs goes above the place of a record in the file. */
  private static final int FILE_SHIFT = 49;

  private final GeneFiles files;
  private final GeneCounter counter;
  private final @Nullable SequencesPart part;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param order paths of all inputs, in the order of the request
   * @param part takes the figures of each sequence; null if nobody wants them
   */
  CodonTask(
      GeneFiles files, GeneCounter counter, List<String> order, @Nullable SequencesPart part) {
    this.files = files;
    this.counter = counter;
    this.part = part;
    for (int i = 0; i < order.size(); i++) {
      places.putIfAbsent(order.get(i), i);
    }
  }

  GeneTally tally(Iterator<List<Split>> tasks) {
    TaskReading reading = new TaskReading();
    while (tasks.hasNext()) {
      tasks.next().forEach(split -> read(split, reading));
    }
    return counter.tally();
  }

  private void read(Split split, TaskReading reading) {
    long base = (long) places.getOrDefault(split.file().path(), 0) << FILE_SHIFT;
    GeneReader genes = reading.opened(files.open(split));
    boolean more = true;
    while (more) {
      reading.checkCancelled();
      more = genes.advance(gene -> count(base, gene));
    }
    counter.skipped(genes.skipped());
    reading.close(genes, genes.bytesRead(), genes.recordsRead());
  }

  private void count(long base, CodingSequence gene) {
    SequenceCodons codons = counter.count(base + gene.offset(), gene);
    if (part != null) {
      part.write(gene.name(), codons);
    }
  }
}
