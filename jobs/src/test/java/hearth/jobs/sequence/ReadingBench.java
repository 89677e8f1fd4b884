package hearth.jobs.sequence;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How fast one core reads sequences, k-mers aside: blocks alone, blocks and line ends, and what the
 * jobs do. Arguments: FASTA or FASTQ files. Figures go to standard output: millions of bases a
 * second, median and best of the passes, which take turns.
 */
public final class ReadingBench {
  private static final int PASSES = 9;
  private static final PrintStream OUT = System.out;

  private ReadingBench() {}

  public static void main(String[] args) {
    for (String name : args) {
      CheckedFile file = InputCheck.inspect(Path.of(name), List.of("fasta", "fastq"));
      long bases = parse(file);
      double[][] seconds = new double[3][PASSES];
      for (int pass = 0; pass < PASSES; pass++) {
        seconds[0][pass] = seconds(() -> blocks(file, false));
        seconds[1][pass] = seconds(() -> blocks(file, true));
        seconds[2][pass] = seconds(() -> parse(file));
      }
      OUT.printf("%s: %,d bases%n", file.name(), bases);
      print("blocks", bases, seconds[0]);
      print("line ends", bases, seconds[1]);
      print("records", bases, seconds[2]);
    }
  }

  private static void print(String what, long bases, double[] seconds) {
    Arrays.sort(seconds);
    OUT.printf(
        "  %-10s %6.0f Mbp/s, best %6.0f%n",
        what, bases / seconds[PASSES / 2] / 1e6, bases / seconds[0] / 1e6);
  }

  private static double seconds(LongSupplier pass) {
    long began = System.nanoTime();
    if (pass.getAsLong() == 0) {
      throw new IllegalStateException("Nothing was read");
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static long parse(CheckedFile file) {
    Counter counter = new Counter();
    try (BaseReader reader = BaseReader.open(Split.whole(file), 1)) {
      boolean more = true;
      while (more) {
        more = reader.advance(counter);
      }
    }
    return counter.letters;
  }

  private static long blocks(CheckedFile file, boolean lineEnds) {
    byte[] block = new byte[BaseReader.BLOCK_BYTES];
    long sum = 0;
    try (TextInput input = new TextInput(file, 0)) {
      for (int n = input.read(block); n >= 0; n = input.read(block)) {
        sum += n;
        for (int i = 0; lineEnds && i < n; i++) {
          i = Lines.end(block, i, n);
        }
      }
    }
    return sum;
  }

  /** Counts letters and does nothing else. */
  private static final class Counter implements BaseSink {
    private long letters;

    @Override
    public void bases(byte[] buffer, int from, int to) {
      letters += to - from;
    }

    @Override
    public void endRun() {
      // Only letters are counted.
    }
  }
}
