package hearth.jobs.simulate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A genome in memory, one byte a base: A, C, G, T in upper case, N for every other letter.
 *
 * @param contigs its sequences, in the file's order; at least one
 */
public record Genome(List<Contig> contigs) {

  private static final byte[] LETTERS = letters();

  public Genome {
    contigs = List.copyOf(contigs);
  }

  /** One sequence: the first word of its header, and its bases. */
  @SuppressWarnings("ArrayRecordComponent") // Megabytes of bases; nobody compares contigs.
  public record Contig(String name, byte[] bases) {}

  /** How many bases all contigs have. */
  public long length() {
    return contigs.stream().mapToLong(contig -> contig.bases().length).sum();
  }

  /**
   * Reads a plain FASTA file.
   *
   * @throws IOException when the file cannot be read, or with a sentence when it is not FASTA
   */
  public static Genome read(Path fasta) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(fasta), 1 << 16)) {
      List<Contig> contigs = new ArrayList<>();
      if (in.read() != '>') {
        throw new IOException("%s is not a FASTA file: it does not begin with >.".formatted(fasta));
      }
      boolean more = true;
      while (more) {
        String name = readLine(in).split("\\s", 2)[0];
        ByteArrayOutputStream bases = new ByteArrayOutputStream();
        more = readBases(in, bases);
        contigs.add(new Contig(name, bases.toByteArray()));
      }
      return new Genome(contigs);
    }
  }

  /** Reads up to and including the next header's {@code >}; false at the end of the file. */
  private static boolean readBases(InputStream in, ByteArrayOutputStream bases) throws IOException {
    for (int letter = in.read(); letter >= 0; letter = in.read()) {
      if (letter == '>') {
        return true;
      }
      if (letter > ' ') {
        bases.write(LETTERS[letter]);
      }
    }
    return false;
  }

  private static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
      line.write(letter);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static byte[] letters() {
    byte[] letters = new byte[256];
    Arrays.fill(letters, (byte) 'N');
    for (char base : "ACGT".toCharArray()) {
      letters[base] = (byte) base;
      letters[Character.toLowerCase(base)] = (byte) base;
    }
    return letters;
  }
}
