package hearth.jobs.simulate;

import java.util.Arrays;
import java.util.List;

/** Every place of a genome at which a read of one length can lie, numbered from 0. */
final class Windows {

  private final List<Genome.Contig> contigs;

  /** The number of windows before each contig, and at the end the number of all. */
  private final long[] before;

  Windows(Genome genome, int readLength) {
    contigs = genome.contigs();
    before = new long[contigs.size() + 1];
    for (int i = 0; i < contigs.size(); i++) {
      long inContig = contigs.get(i).bases().length - readLength + 1L;
      before[i + 1] = before[i] + Math.max(0, inContig);
    }
    if (count() == 0) {
      throw new IllegalArgumentException(
          "No sequence of this genome is as long as a read of %d bases. Choose shorter reads."
              .formatted(readLength));
    }
  }

  /** A window: the contig's number and the first base's index in it. */
  record Window(int contig, int start) {}

  long count() {
    return before[contigs.size()];
  }

  Window window(long number) {
    int found = Arrays.binarySearch(before, number);
    int contig = found >= 0 ? found : -found - 2;
    while (before[contig + 1] == before[contig]) {
      contig++; // Contigs shorter than a read have no window.
    }
    return new Window(contig, (int) (number - before[contig]));
  }
}
