package hearth.app.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What every program counts: canonical k-mers, all of them.
 *
 * @param inputs FASTQ files, all plain or all packed
 * @param bases letters in them
 * @param k length of the k-mers
 * @param threads of each program
 */
record Task(List<Path> inputs, long bases, int k, int threads) {
  Task {
    inputs = List.copyOf(inputs);
  }

  boolean packed() {
    return inputs.get(0).toString().endsWith(".gz");
  }
}
