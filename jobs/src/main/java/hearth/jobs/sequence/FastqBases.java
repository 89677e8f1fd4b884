package hearth.jobs.sequence;

import static hearth.jobs.sequence.BadInputException.sentence;

/**
 * The bases of a FASTQ split, four lines a record. A record belongs to the split that holds its
 * {@code @}, and is read to its end. Blank lines may follow the last record.
 *
 * <p>The form of every record is checked on the way; the number of a faulty line is found by
 * counting lines only when there is one.
 */
final class FastqBases implements BaseReader {

  /** The lines of a record, and what may follow the last one. */
  private enum Part {
    HEADER,
    SEQUENCE,
    SEPARATOR,
    QUALITY,
    BLANK_END
  }

  private final Split split;
  private final long firstByte;
  private final TextInput input;
  private final byte[] block;

  private Part part = Part.HEADER;
  private boolean atLineStart = true;

  /** The current line: offset of its first byte, bytes so far, the first and the last of them. */
  private long lineStart;

  private long lineBytes;
  private byte lineFirst;
  private byte lineLast;

  private long bases;
  private long records;
  private boolean done;

  FastqBases(Split split, int blockBytes) {
    this.split = split;
    this.block = new byte[blockBytes];
    long start = split.start() == 0 ? 0 : FastqStart.after(split);
    this.done = start >= split.end();
    this.firstByte = done ? split.start() : start;
    this.input = new TextInput(split.file(), firstByte);
    this.lineStart = firstByte;
  }

  @Override
  public boolean advance(BaseSink sink) {
    if (done) {
      return false;
    }
    long blockStart = input.position();
    int n = input.read(block);
    if (n < 0) {
      endOfFile(sink);
      done = true;
    }
    int i = atLineStart && part == Part.HEADER ? wholeRecords(0, blockStart, n, sink) : 0;
    while (i < n && !done) {
      if (atLineStart) {
        startLine(blockStart + i, block[i]);
        if (done) {
          break;
        }
      }
      int to = Lines.end(block, i, n);
      take(i, to, sink);
      atLineStart = to < n;
      if (atLineStart) {
        endLine(sink);
      }
      i = to + 1;
      if (atLineStart && part == Part.HEADER) {
        i = wholeRecords(i, blockStart, n, sink);
      }
    }
    return !done;
  }

  /**
   * Delivers the records from {@code i} on that lie whole in the block and are as they should be,
   * which nearly all are. Every other one is left to be read line by line, which says what is wrong
   * with it.
   *
   * @return where the first record starts that is left
   */
  private int wholeRecords(int i, long blockStart, int n, BaseSink sink) {
    int header = i;
    while (header < n && block[header] == '@' && blockStart + header < split.end()) {
      int sequence = Lines.end(block, header, n) + 1;
      int separator = Lines.end(block, Math.min(sequence, n), n) + 1;
      int quality = Lines.end(block, Math.min(separator, n), n) + 1;
      int end = Lines.end(block, Math.min(quality, n), n);
      if (end == n
          || block[separator] != '+'
          || letters(sequence, separator - 1) != letters(quality, end)) {
        break;
      }
      sink.beginRecord();
      if (separator - 1 > sequence) {
        sink.bases(block, sequence, separator - 1);
      }
      sink.endRun();
      sink.qualities(block, quality, end);
      records++;
      header = end + 1;
    }
    return header;
  }

  /** Letters of a line of the block: a carriage return at its end is none. */
  private int letters(int from, int to) {
    return to > from && block[to - 1] == '\r' ? to - from - 1 : to - from;
  }

  private void startLine(long offset, byte first) {
    lineStart = offset;
    lineBytes = 0;
    lineFirst = first;
    lineLast = 0;
    // A blank line is this split's to judge, wherever it is: the next split would pass over it.
    boolean blank = first == '\n' || first == '\r';
    done = part == Part.HEADER && offset >= split.end() && !blank;
  }

  private void take(int from, int to, BaseSink sink) {
    if (to > from) {
      if (part == Part.SEQUENCE) {
        sink.bases(block, from, to);
      } else if (part == Part.QUALITY) {
        sink.qualities(block, from, to);
      }
      lineBytes += to - from;
      lineLast = block[to - 1];
    }
  }

  private void endLine(BaseSink sink) {
    long letters = letters();
    part =
        switch (part) {
          case HEADER -> {
            require(letters == 0 || lineFirst == '@', "every record begins with \"@\"");
            if (letters == 0) {
              yield Part.BLANK_END;
            }
            records++;
            sink.beginRecord();
            yield Part.SEQUENCE;
          }
          case SEQUENCE -> {
            bases = letters;
            sink.endRun();
            yield Part.SEPARATOR;
          }
          case SEPARATOR -> {
            require(lineFirst == '+', "the third line of every record begins with \"+\"");
            yield Part.QUALITY;
          }
          case QUALITY -> {
            requireQualities(letters);
            yield Part.HEADER;
          }
          case BLANK_END -> {
            require(letters == 0, "only blank lines may follow a blank line");
            yield Part.BLANK_END;
          }
        };
  }

  private void endOfFile(BaseSink sink) {
    if (isCut()) {
      long number = Lines.numberAt(split.file(), lineStart);
      throw new BadInputException(
          split.file().path(),
          line(number),
          sentence("\"%s\" ends in the middle of record %,d.", split.file().name(), record(number)),
          "The file was cut off while it was written or copied: get it again from its source.");
    }
    if (!atLineStart) {
      endLine(sink);
    }
  }

  /** Whether the file ends inside a record. A record without bases may lack its last line feed. */
  private boolean isCut() {
    if (atLineStart) {
      return part == Part.SEQUENCE || part == Part.SEPARATOR || part == Part.QUALITY && bases > 0;
    }
    return switch (part) {
      case HEADER -> lineFirst == '@';
      case SEQUENCE, SEPARATOR -> true;
      case QUALITY -> letters() < bases;
      case BLANK_END -> false;
    };
  }

  /** Letters of the current line: a carriage return at its end is none. */
  private long letters() {
    return lineLast == '\r' ? lineBytes - 1 : lineBytes;
  }

  private void requireQualities(long qualities) {
    if (qualities != bases) {
      long number = Lines.numberAt(split.file(), lineStart);
      throw new BadInputException(
          split.file().path(),
          line(number),
          sentence(
              "In \"%s\", record %,d has %,d bases but %,d quality values.",
              split.file().name(), record(number), bases, qualities),
          "The file is damaged or was cut off: get it again from its source.");
    }
  }

  private void require(boolean asItShould, String rule) {
    if (!asItShould) {
      long number = Lines.numberAt(split.file(), lineStart);
      throw new BadInputException(
          split.file().path(),
          line(number),
          sentence("\"%s\" is no FASTQ from line %,d on: %s.", split.file().name(), number, rule),
          "Hearth reads FASTQ with four lines a record: get the file again from its source, or"
              + " write it anew in that form.");
    }
  }

  private static String line(long number) {
    return sentence("line %,d", number);
  }

  private static long record(long lineNumber) {
    return (lineNumber - 1) / 4 + 1;
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
