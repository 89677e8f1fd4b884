package hearth.jobs.sequence;

/**
 * The bases of a FASTA split.
 *
 * <p>A k-mer belongs to the split that holds its first letter. So a split delivers the letters it
 * holds and, of a record that goes on, the {@code k - 1} letters behind its end; a record may be as
 * long as it likes and is read in parallel. A split that starts inside a line looks back to see
 * whether that line is a header.
 */
final class FastaBases implements BaseReader {

  private final Split split;
  private final TextInput input;
  private final byte[] block;
  private boolean atLineStart;
  private boolean inHeader;

  /** Letters still to deliver behind the end of the split. */
  private int overlap;

  private boolean inOverlap;

  private long records;
  private boolean done;

  FastaBases(Split split, int overlap, int blockBytes) {
    this.split = split;
    this.overlap = overlap;
    this.block = new byte[blockBytes];
    if (split.start() > 0) {
      long line = Lines.startOf(split.file(), split.start());
      atLineStart = line == split.start();
      inHeader = !atLineStart && Lines.byteAt(split.file(), line) == '>';
    } else {
      atLineStart = true;
    }
    this.input = new TextInput(split.file(), split.start());
  }

  @Override
  public boolean advance(BaseSink sink) {
    if (done) {
      return false;
    }
    long blockStart = input.position();
    int n = input.read(block);
    if (n < 0) {
      done = true;
    } else {
      lines(blockStart, n, sink);
    }
    if (done) {
      sink.endRun();
    }
    return !done;
  }

  private void lines(long blockStart, int n, BaseSink sink) {
    // What is before this index belongs to the split, what is behind it is overlap.
    int splitEnd = (int) Math.min(n, Math.max(0, split.end() - blockStart));
    int i = 0;
    while (i < n && !done) {
      boolean own = i < splitEnd;
      if (atLineStart) {
        inHeader = block[i] == '>';
        if (inHeader) {
          records += own ? 1 : 0;
          sink.endRun();
          if (own) {
            sink.beginRecord();
          }
        }
      }
      if (!own && (inHeader || overlap == 0)) {
        done = true;
        return;
      }
      if (!own && !inOverlap) {
        inOverlap = true;
        sink.endSplit();
      }
      int limit = own ? splitEnd : n;
      int lineEnd = Lines.end(block, i, limit);
      if (!inHeader) {
        sink.bases(block, i, own ? lineEnd : overlapEnd(i, lineEnd));
      }
      atLineStart = lineEnd < limit;
      i = atLineStart ? lineEnd + 1 : limit;
    }
  }

  /** How far the letters of {@code from} to {@code to} are still wanted. */
  private int overlapEnd(int from, int to) {
    int i = from;
    while (i < to && overlap > 0) {
      if (block[i++] != '\r') {
        overlap--;
      }
    }
    return i;
  }

  @Override
  public long bytesRead() {
    return input.taken();
  }

  @Override
  public long recordsRead() {
    return records;
  }

  @Override
  public void close() {
    input.close();
  }
}
