package hearth.jobs.stats;

import hearth.jobs.sequence.BaseSink;
import hearth.jobs.sequence.InputFormat;
import hearth.jobs.sequence.Split;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a reader delivers, split after split. Letters and qualities by position are counted
 * for FASTQ alone: FASTA holds sequences whose first letters have nothing in common.
 */
public final class SequenceCounter implements BaseSink {

  /** Counts by position are taken over before they grow beyond an int. */
  private static final long MOST_LETTERS = 1L << 30;

  private static final Letter[] LETTERS = Letter.values();

  private final byte[] codes = Letter.codes();
  private final long[] sums = Letter.sums();
  private final int[] letterCounts = new int[Bins.COUNT * Letter.COUNT];
  private final int[] qualityCounts = new int[Bins.COUNT * Qualities.BYTES];
  private final SequenceTally tally = new SequenceTally();

  private FileTally file = new FileTally();
  private int place;
  private long start;
  private boolean reads;

  /** Whether a split has whole records alone, and does not cut them. */
  private boolean whole;

  /** The record that is being read; before the first one of a split what belongs to an earlier. */
  private Fragment record = new Fragment();

  private @Nullable Fragment head;
  private boolean inRecord;

  /** Letters and qualities of the record so far. */
  private long letters;

  private long qualities;

  private long uncounted;
  private int lastBin;
  private int allBytes;

  /**
   * Begins a split.
   *
   * @param inputPlace place of its file among the inputs
   */
  public void begin(int inputPlace, Split split) {
    place = inputPlace;
    file = tally.file(place);
    start = split.start();
    reads = split.file().format() == InputFormat.FASTQ;
    whole = split.file().format() != InputFormat.FASTA;
    head = null;
    inRecord = false;
    record = new Fragment();
    letters = 0;
    qualities = 0;
  }

  /**
   * Ends a split.
   *
   * @param stopped whether reading stopped before the end of the split
   */
  public void end(boolean stopped) {
    if (whole && stopped) {
      // The rest of it is not known.
      file.begun(record.letters());
    } else if (whole) {
      closeRecord();
    } else {
      tally.ends(place, start, head == null ? record : head, inRecord ? record : null);
    }
    if (stopped) {
      file.cut();
    }
    flush();
  }

  /** What was counted; to be asked for once, when all splits have ended. */
  public SequenceTally tally() {
    return tally;
  }

  @Override
  public void beginRecord() {
    if (inRecord) {
      closeRecord();
    } else {
      head = record;
      record = new Fragment();
      inRecord = true;
    }
    letters = 0;
    qualities = 0;
  }

  private void closeRecord() {
    if (inRecord) {
      tally.record(file, record);
      record.clear();
      if (uncounted > MOST_LETTERS) {
        flush();
      }
    }
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    int end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    record.prefix().add(buffer, from, end);
    int i = from;
    if (reads) {
      i = exactPositions(buffer, from, end);
    }
    while (i < end) {
      int bin = reads ? Bins.of(letters + (i - from) + 1) : 0;
      long room = reads ? Bins.last(bin) - letters - (i - from) : Letter.MOST_IN_A_SUM;
      int stop = i + (int) Math.min(Math.min(end - i, room), Letter.MOST_IN_A_SUM);
      long sum = 0;
      for (; i < stop; i++) {
        sum += sums[buffer[i] & 0xff];
      }
      record.letters().addSum(sum);
      if (reads) {
        countSum(bin, sum);
      }
    }
    letters += end - from;
    uncounted += end - from;
  }

  /** Counts the letters whose positions have bins of their own; returns where the rest begins. */
  private int exactPositions(byte[] buffer, int from, int end) {
    int stop = from + (int) Math.min(end - from, Math.max(0, Bins.EXACT - letters));
    int slot = (int) Math.min(Bins.EXACT, letters + 1) * Letter.COUNT;
    long sum = 0;
    for (int i = from; i < stop; i++) {
      int b = buffer[i] & 0xff;
      letterCounts[slot + codes[b]]++;
      sum += sums[b];
      slot += Letter.COUNT;
    }
    record.letters().addSum(sum);
    lastBin = Math.max(lastBin, (int) Math.min(Bins.EXACT, letters + (stop - from)));
    return stop;
  }

  private void countSum(int bin, long sum) {
    for (Letter letter : LETTERS) {
      letterCounts[bin * Letter.COUNT + letter.ordinal()] += (int) letter.in(sum);
    }
    lastBin = Math.max(lastBin, bin);
  }

  @Override
  public void qualities(byte[] buffer, int from, int to) {
    int end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    int i = from;
    int all = allBytes;
    int stop = from + (int) Math.min(end - from, Math.max(0, Bins.EXACT - qualities));
    int slot = (int) Math.min(Bins.EXACT, qualities + 1) * Qualities.BYTES;
    for (; i < stop; i++) {
      int b = buffer[i];
      all |= b;
      qualityCounts[slot + (b & Qualities.BYTES - 1)]++;
      slot += Qualities.BYTES;
    }
    while (i < end) {
      int bin = Bins.of(qualities + (i - from) + 1);
      stop = i + (int) Math.min(end - i, Bins.last(bin) - qualities - (i - from));
      for (; i < stop; i++) {
        int b = buffer[i];
        all |= b;
        qualityCounts[bin * Qualities.BYTES + (b & Qualities.BYTES - 1)]++;
      }
    }
    allBytes = all;
    qualities += end - from;
  }

  @Override
  public void endRun() {
    // Records end where the next one begins.
  }

  /** Hands over what is counted by position. */
  private void flush() {
    boolean odd = allBytes < 0;
    if (lastBin > 0) {
      tally.positions(letterCounts, qualityCounts, lastBin);
      for (int slot = 0; slot < (lastBin + 1) * Qualities.BYTES; slot++) {
        int quality = slot % Qualities.BYTES;
        file.quality(quality, qualityCounts[slot]);
        odd |= qualityCounts[slot] > 0 && !Qualities.isQuality(quality);
      }
      Arrays.fill(letterCounts, 0, (lastBin + 1) * Letter.COUNT, 0);
      Arrays.fill(qualityCounts, 0, (lastBin + 1) * Qualities.BYTES, 0);
    }
    if (odd) {
      tally.oddQualities();
    }
    lastBin = 0;
    uncounted = 0;
    allBytes = 0;
  }
}
