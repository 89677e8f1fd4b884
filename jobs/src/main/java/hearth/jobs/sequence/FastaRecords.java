package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The records of a FASTA split, each delivered whole. A record belongs to the split that holds its
 * {@code >}, and is read to its end. For sequences that fit into memory one by one, such as genes.
 */
public final class FastaRecords implements Closeable {

  private static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

  private final Split split;
  private final TextInput input;
  private final byte[] block;
  private final long firstByte;
  private final Text header = new Text();
  private final Text letters = new Text();
  private boolean atLineStart;
  private boolean inHeader;
  private boolean inRecord;
  private long recordStart;
  private long records;
  private boolean done;

  /** Opens a split. */
  public FastaRecords(Split split) {
    this(split, BaseReader.BLOCK_BYTES);
  }

  FastaRecords(Split split, int blockBytes) {
    this.split = split;
    this.block = new byte[blockBytes];
    // From the byte before, to see whether the split starts with a line.
    this.firstByte = Math.max(0, split.start() - 1);
    this.atLineStart = split.start() == 0;
    this.input = new TextInput(split.file(), firstByte);
  }

  /**
   * Reads one more block and hands the records that end in it to {@code sink}.
   *
   * @return whether there may be more
   */
  public boolean advance(RecordSink sink) {
    if (done) {
      return false;
    }
    long blockStart = input.position();
    int n = input.read(block);
    if (n < 0) {
      finish(sink);
      return false;
    }
    int i = 0;
    while (i < n && !done) {
      if (atLineStart) {
        startLine(blockStart + i, block[i], sink);
        if (done) {
          break;
        }
      }
      int to = Lines.end(block, i, n);
      if (inRecord) {
        append(inHeader ? header : letters, i, to);
      }
      atLineStart = to < n;
      i = to + 1;
    }
    return !done;
  }

  private void startLine(long offset, byte first, RecordSink sink) {
    inHeader = first == '>';
    boolean behind = offset >= split.end();
    if (behind && (inHeader || !inRecord)) {
      finish(sink);
    } else if (inHeader) {
      deliver(sink);
      inRecord = true;
      recordStart = offset;
    }
  }

  private void finish(RecordSink sink) {
    deliver(sink);
    inRecord = false;
    done = true;
  }

  private void deliver(RecordSink sink) {
    if (inRecord) {
      sink.record(recordStart, name(), letters.bytes, letters.length);
      records++;
      header.length = 0;
      letters.length = 0;
    }
  }

  private String name() {
    int to = 1;
    while (to < header.length && (header.bytes[to] & 0xff) > ' ') {
      to++;
    }
    return new String(header.bytes, 1, to - 1, StandardCharsets.UTF_8);
  }

  /**
   * What follows the name in the header of the record that is being delivered; to be called by the
   * sink only.
   */
  public String description() {
    int from = 1;
    while (from < header.length && (header.bytes[from] & 0xff) > ' ') {
      from++;
    }
    return new String(header.bytes, from, header.length - from, StandardCharsets.UTF_8).strip();
  }

  /**
   * The whole header of the record that is being delivered, without the {@code >}; to be called by
   * the sink only.
   */
  public String header() {
    return HeaderText.decode(header.bytes, 1, header.length);
  }

  private void append(Text text, int from, int to) {
    int end = to > from && block[to - 1] == '\r' ? to - 1 : to;
    long wanted = (long) text.length + end - from;
    if (wanted > MAX_LENGTH) {
      throw new BadInputException(
          split.file().path(),
          name(),
          sentence("A record of \"%s\" is longer than 2,147,483,631 letters.", split.file().name()),
          "A record is held in memory as a whole: choose a file with shorter ones.");
    }
    text.append(block, from, end);
  }

  /** Bytes of text read so far. */
  public long bytesRead() {
    return input.taken();
  }

  /** Records delivered so far. */
  public long recordsRead() {
    return records;
  }

  @Override
  public void close() {
    input.close();
  }

  /** Bytes that grow. */
  private static final class Text {
    private byte[] bytes = new byte[4 << 10];
    private int length;

    void append(byte[] from, int start, int end) {
      int wanted = length + end - start;
      if (wanted > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_LENGTH, Math.max(wanted, 2L * length)));
      }
      System.arraycopy(from, start, bytes, length, end - start);
      length = wanted;
    }
  }
}
