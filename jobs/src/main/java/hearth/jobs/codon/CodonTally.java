package hearth.jobs.codon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link CodonCounter} counted: each codon, the records, and the records with a remark.
 * Tallies of parts merge, in any order, into the tally of the whole. Not thread-safe.
 */
public final class CodonTally {

  private final long[] counts = new long[Codons.COUNT];
  private final long[] starts = new long[Codons.COUNT];
  private final long[] stops = new long[Codons.COUNT];
  private final FirstNames[] remarks = new FirstNames[RecordRemark.values().length];
  private long records;
  private long ambiguousCodons;

  public CodonTally() {
    for (int i = 0; i < remarks.length; i++) {
      remarks[i] = new FirstNames();
    }
  }

  /** How often each codon was counted, by codon number; a copy. */
  public long[] counts() {
    return counts.clone();
  }

  /** How many records start with each codon, by codon number; a copy. */
  public long[] starts() {
    return starts.clone();
  }

  /** How many records end with each codon, where it stops; by codon number, a copy. */
  public long[] stops() {
    return stops.clone();
  }

  /** How many codons were counted, stops included. */
  public long codons() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** How many records there were. */
  public long records() {
    return records;
  }

  /** How many whole codons were not counted because of a letter other than A, C, G, T, U. */
  public long ambiguousCodons() {
    return ambiguousCodons;
  }

  /** The records with this remark. */
  public FirstNames remark(RecordRemark remark) {
    return remarks[remark.ordinal()];
  }

  /** One sentence for each remark that some record has. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (RecordRemark remark : RecordRemark.values()) {
      FirstNames names = remark(remark);
      if (names.count() > 0) {
        notes.add(remark.sentence(names));
      }
    }
    return notes;
  }

  /** Adds what another tally counted to this one. */
  public void merge(CodonTally other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
      starts[i] += other.starts[i];
      stops[i] += other.stops[i];
    }
    for (int i = 0; i < remarks.length; i++) {
      remarks[i].merge(other.remarks[i]);
    }
    records += other.records;
    ambiguousCodons += other.ambiguousCodons;
  }

  void add(SequenceCodons sequence) {
    long[] more = sequence.counts();
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more[i];
    }
    if (sequence.startCodon() != SequenceCodons.NONE) {
      starts[sequence.startCodon()]++;
    }
    if (sequence.stopCodon() != SequenceCodons.NONE) {
      stops[sequence.stopCodon()]++;
    }
    records++;
    ambiguousCodons += sequence.ambiguous();
  }

  /** This tally as about two kilobytes, to send it between processes of the same version. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(records);
      out.writeLong(ambiguousCodons);
      for (long[] numbers : new long[][] {counts, starts, stops}) {
        for (long number : numbers) {
          out.writeLong(number);
        }
      }
      for (FirstNames names : remarks) {
        names.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
    return bytes.toByteArray();
  }

  /** The tally that {@link #toBytes} wrote. */
  public static CodonTally fromBytes(byte[] bytes) {
    CodonTally tally = new CodonTally();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      tally.records = in.readLong();
      tally.ambiguousCodons = in.readLong();
      for (long[] numbers : new long[][] {tally.counts, tally.starts, tally.stops}) {
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = in.readLong();
        }
      }
      for (int i = 0; i < tally.remarks.length; i++) {
        tally.remarks[i] = FirstNames.read(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("These bytes are not a tally of codons.", e);
    }
    return tally;
  }
}
