package hearth.jobs.stats;

import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Statistics of a file that is cut into splits. */
final class Tallies {

  private Tallies() {}

  /** Two splits share a counter; the tallies are added up in an order that the seed decides. */
  static SequenceStats of(CheckedFile file, long splitBytes, int blockBytes, long seed) {
    List<Split> splits =
        SplitPlan.tasks(List.of(file), splitBytes).stream().flatMap(List::stream).toList();
    List<SequenceTally> tallies = new ArrayList<>();
    for (int first = 0; first < splits.size(); first += 2) {
      SequenceCounter counter = new SequenceCounter();
      for (Split split : splits.subList(first, Math.min(first + 2, splits.size()))) {
        counter.begin(0, split);
        try (BaseReader reader = BaseReader.open(split, 1, blockBytes)) {
          boolean more = true;
          while (more) {
            more = reader.advance(counter);
          }
        }
        counter.end(false);
      }
      tallies.add(counter.tally());
    }
    Collections.shuffle(tallies, new Random(seed));
    SequenceTally all = tallies.stream().reduce(SequenceTally::add).orElseThrow();
    return new SequenceStats(List.of(file), all, List.of(1.0));
  }

  /** All tables of statistics. */
  static String tables(SequenceStats stats) {
    try {
      StringWriter out = new StringWriter();
      StatsText.writeStats(stats, out);
      StatsText.writeLengths(stats, out);
      StatsText.writeGc(stats, out);
      StatsText.writePositions(stats, out);
      StatsText.writeQualities(stats, out);
      StatsText.writeDuplicates(stats, out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
