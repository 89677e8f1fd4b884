package hearth.jobs.kmeans;

import hearth.jobs.sequence.FastaRecords;
import hearth.jobs.sequence.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The k-mer profiles of the records of a FASTA split: the share of each k-mer of a record, a k-mer
 * and its reverse complement taken as one. A record without any has shares of zero.
 */
final class ProfilePoints implements PointReader {

  /** The longest k-mers: 2,080 features. */
  static final int MAX_K = 6;

  private final FastaRecords records;
  private final BlockBuilder builder;
  private final int k;
  private final int[] features;
  private final int names;
  private final int[] codes = new int[256];
  private boolean more = true;

  /**
   * @param file place of the file among the inputs
   * @param k length of the k-mers
   */
  ProfilePoints(Split split, int file, int k) {
    this.k = k;
    this.features = features(k);
    this.records = new FastaRecords(split);
    this.names = names(k).size();
    this.builder = new BlockBuilder(file, names);
    Arrays.fill(codes, -1);
    for (int code = 0; code < 4; code++) {
      codes["ACGT".charAt(code)] = code;
      codes["acgt".charAt(code)] = code;
    }
    codes['U'] = 3;
    codes['u'] = 3;
  }

  /** The k-mers that stand for themselves and their reverse complement, in alphabetical order. */
  static List<String> names(int k) {
    List<String> names = new ArrayList<>();
    for (int kmer = 0; kmer < 1 << 2 * k; kmer++) {
      if (kmer <= reverse(kmer, k)) {
        StringBuilder name = new StringBuilder();
        for (int shift = 2 * (k - 1); shift >= 0; shift -= 2) {
          name.append("ACGT".charAt(kmer >> shift & 3));
        }
        names.add(name.toString());
      }
    }
    return names;
  }

  private static int reverse(int kmer, int k) {
    int reverse = 0;
    for (int i = 0; i < k; i++) {
      reverse = reverse << 2 | 3 - (kmer >> 2 * i & 3);
    }
    return reverse;
  }

  /** The feature of each k-mer. */
  private static int[] features(int k) {
    int[] features = new int[1 << 2 * k];
    int next = 0;
    for (int kmer = 0; kmer < features.length; kmer++) {
      int reverse = reverse(kmer, k);
      features[kmer] = kmer <= reverse ? next++ : features[reverse];
    }
    return features;
  }

  @Override
  public boolean advance(Consumer<PointBlock> sink) {
    if (more) {
      more =
          records.advance(
              (offset, name, sequence, length) -> {
                count(sequence, length);
                builder.end(offset, name).ifPresent(sink);
              });
      if (!more) {
        builder.rest().ifPresent(sink);
      }
    }
    return more;
  }

  private void count(byte[] sequence, int length) {
    int from = builder.begin();
    double[] values = builder.values();
    int to = from + names;
    Arrays.fill(values, from, to, 0);
    int kmer = 0;
    int run = 0;
    long all = 0;
    int mask = features.length - 1;
    for (int i = 0; i < length; i++) {
      int code = codes[sequence[i] & 0xff];
      run = code < 0 ? 0 : run + 1;
      kmer = (kmer << 2 | Math.max(code, 0)) & mask;
      if (run >= k) {
        values[from + features[kmer]]++;
        all++;
      }
    }
    for (int j = from; all > 0 && j < to; j++) {
      values[j] /= all;
    }
  }

  @Override
  public long bytesRead() {
    return records.bytesRead();
  }

  @Override
  public long recordsRead() {
    return records.recordsRead();
  }

  @Override
  public void close() {
    records.close();
  }
}
