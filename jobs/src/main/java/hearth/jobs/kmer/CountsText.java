package hearth.jobs.kmer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes k-mers and counts as text: a line {@code kmer<TAB>count} each, in no order, as {@code
 * jellyfish dump -c -t} and {@code kmc_tools transform dump} do.
 */
public final class CountsText implements CountsWriter {

  private static final int BUFFER_BYTES = 64 << 10;

  /** A k-mer, a tab, the digits of a long and a line feed. */
  private static final int LONGEST_LINE = Kmers.MAX_K + 21;

  private final OutputStream out;
  private final int k;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final byte[] digits = new byte[19];
  private int length;

  /**
   * @param out is closed with this writer
   * @param k length of the k-mers
   */
  public CountsText(OutputStream out, int k) {
    this.out = out;
    this.k = k;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when it cannot be written
   */
  @Override
  public void kmer(long high, long low, long count) {
    if (buffer.length - length < LONGEST_LINE) {
      flush();
    }
    letters(high, k - Kmers.LONG_BASES);
    letters(low, Math.min(k, Kmers.LONG_BASES));
    buffer[length++] = '\t';
    number(count);
    buffer[length++] = '\n';
  }

  private void letters(long bases, int letters) {
    for (int shift = 2 * (letters - 1); shift >= 0; shift -= 2) {
      buffer[length++] = (byte) Bases.letter((int) (bases >>> shift) & Bases.LAST);
    }
  }

  private void number(long count) {
    int from = digits.length;
    long rest = count;
    do {
      digits[--from] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    System.arraycopy(digits, from, buffer, length, digits.length - from);
    length += digits.length - from;
  }

  @Override
  public void finish() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private void flush() {
    try {
      finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
