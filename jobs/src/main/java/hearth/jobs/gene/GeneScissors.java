package hearth.jobs.gene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts genes out of the sequence they lie on. The gene it last cut is there until the next. */
final class GeneScissors implements CodingSequence {

  private static final byte[] COMPLEMENTS = complements();

  private GeneModel model = new GeneModel(0, "", "", 0, 0, List.of(), null);
  private byte[] bases = new byte[4 << 10];
  private int length;

  /**
   * Cuts out a gene that is not to be skipped.
   *
   * @param sequence holds the letters of the sequence it lies on
   * @param size how many letters that sequence has
   * @param circular whether positions beyond the end go on at the start
   * @return what is wrong with its place, as the second half of a sentence; empty when all is well
   */
  Optional<String> cut(GeneModel gene, byte[] sequence, int size, boolean circular) {
    model = gene;
    length = 0;
    for (Span span : gene.spans()) {
      if (span.length() > size || !circular && span.high() > size || span.low() > size) {
        return Optional.of(
            "goes from %,d to %,d, and its sequence has %,d letters"
                .formatted(span.low(), span.high(), size));
      }
      int spanLength = (int) span.length();
      if (length + spanLength > bases.length) {
        bases = Arrays.copyOf(bases, Math.max(length + spanLength, 2 * bases.length));
      }
      copy(span, spanLength, sequence, size);
      length += spanLength;
    }
    skipPhase();
    return Optional.empty();
  }

  private void copy(Span span, int spanLength, byte[] sequence, int size) {
    int low = (int) span.low() - 1;
    for (int i = 0; i < spanLength; i++) {
      int at = low + i < size ? low + i : low + i - size;
      if (span.reverse()) {
        bases[length + spanLength - 1 - i] = COMPLEMENTS[sequence[at] & 0xff];
      } else {
        bases[length + i] = sequence[at];
      }
    }
  }

  private void skipPhase() {
    int phase = Math.min(model.phase(), length);
    System.arraycopy(bases, phase, bases, 0, length - phase);
    length -= phase;
  }

  /** Letters of nucleotides, and of sets of them; everything else stays as it is. */
  private static byte[] complements() {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    String letters = "ACGTRYKMBVDHacgtrykmbvdh";
    String opposite = "TGCAYRMKVBHDtgcayrmkvbhd";
    for (int i = 0; i < letters.length(); i++) {
      table[letters.charAt(i)] = (byte) opposite.charAt(i);
    }
    table['U'] = 'A';
    table['u'] = 'a';
    return table;
  }

  @Override
  public long offset() {
    return model.offset();
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public String description() {
    return model.description();
  }

  @Override
  public int code() {
    return model.code();
  }

  @Override
  public boolean startKnown() {
    return model.startKnown();
  }

  @Override
  public boolean endKnown() {
    return model.endKnown();
  }

  @Override
  public byte[] bases() {
    return bases;
  }

  @Override
  public int length() {
    return length;
  }
}
