package hearth.jobs.gene;

import hearth.jobs.codon.CodonTally;
import hearth.jobs.codon.Codons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codons of genes: those that each genetic code translates, those of ribosomal proteins, and
 * what was left out. Tallies of parts merge into the tally of the whole. Not thread-safe.
 */
public final class GeneTally {

  private final TreeMap<Integer, CodonTally> byCode = new TreeMap<>();
  private final long[] ribosomal = new long[Codons.COUNT];
  private long ribosomalProteins;
  private final SkippedGenes skipped = new SkippedGenes();

  void put(int code, CodonTally tally) {
    byCode.put(code, tally);
  }

  void addRibosomal(long[] counts) {
    ribosomalProteins++;
    for (int codon = 0; codon < counts.length; codon++) {
      ribosomal[codon] += counts[codon];
    }
  }

  /** Takes note of genes that a reader left out. */
  void addSkipped(SkippedGenes genes) {
    skipped.merge(genes);
  }

  /** Adds what another tally counted to this one. */
  public void merge(GeneTally other) {
    other.byCode.forEach(
        (code, tally) -> byCode.computeIfAbsent(code, unused -> new CodonTally()).merge(tally));
    for (int codon = 0; codon < ribosomal.length; codon++) {
      ribosomal[codon] += other.ribosomal[codon];
    }
    ribosomalProteins += other.ribosomalProteins;
    skipped.merge(other.skipped);
  }

  /** All codons, whatever the genetic code. */
  public CodonTally whole() {
    CodonTally whole = new CodonTally();
    byCode.values().forEach(whole::merge);
    return whole;
  }

  /** The number of the genetic code that translates most codons; 1 where there is none. */
  public int code() {
    int best = 1;
    long most = -1;
    for (Map.Entry<Integer, CodonTally> entry : byCode.entrySet()) {
      if (entry.getValue().codons() > most) {
        best = entry.getKey();
        most = entry.getValue().codons();
      }
    }
    return best;
  }

  /** How often each codon occurs in genes of ribosomal proteins, by codon number; a copy. */
  public long[] ribosomal() {
    return ribosomal.clone();
  }

  /** How many genes of ribosomal proteins there are. */
  public long ribosomalProteins() {
    return ribosomalProteins;
  }

  /** What was left out. */
  public SkippedGenes skipped() {
    return skipped;
  }

  /** Sentences about what was counted and what was not. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(skipped.notes());
    notes.addAll(whole().notes());
    if (byCode.size() > 1) {
      List<String> parts =
          byCode.entrySet().stream()
              .map(one -> "%,d of code %d".formatted(one.getValue().records(), one.getKey()))
              .toList();
      notes.add(
          "The sequences have several genetic codes: %s. The table is that of code %d; choose a"
                  .formatted(String.join(", ", parts), code())
              + " genetic code to read all by it.");
    }
    return notes;
  }

  /** This tally as some kilobytes, to send it between processes of the same version. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(byCode.size());
      for (Map.Entry<Integer, CodonTally> entry : byCode.entrySet()) {
        byte[] tally = entry.getValue().toBytes();
        out.writeInt(entry.getKey());
        out.writeInt(tally.length);
        out.write(tally);
      }
      out.writeLong(ribosomalProteins);
      for (long count : ribosomal) {
        out.writeLong(count);
      }
      skipped.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
    return bytes.toByteArray();
  }

  /** The tally that {@link #toBytes} wrote. */
  public static GeneTally fromBytes(byte[] bytes) {
    GeneTally tally = new GeneTally();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int codes = in.readInt();
      for (int i = 0; i < codes; i++) {
        int code = in.readInt();
        tally.byCode.put(code, CodonTally.fromBytes(in.readNBytes(in.readInt())));
      }
      tally.ribosomalProteins = in.readLong();
      for (int codon = 0; codon < tally.ribosomal.length; codon++) {
        tally.ribosomal[codon] = in.readLong();
      }
      tally.skipped.merge(SkippedGenes.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("These bytes are not a tally of genes.", e);
    }
    return tally;
  }
}
