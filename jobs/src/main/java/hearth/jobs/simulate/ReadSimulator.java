package hearth.jobs.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Simulates single reads of a genome as FASTQ: places and strands chosen evenly, substitution
 * errors only. A read's header says where it comes from: {@code @sim1 contig:start-end:strand},
 * positions from 1 on the forward strand. The reads are written one by one, so their number is not
 * limited by memory; the genome is held in memory.
 */
public final class ReadSimulator {

  /** Changes whenever the same parameters give other reads than before. */
  public static final int VERSION = 1;

  private static final byte[] SEPARATOR = {'\n', '+', '\n'};

  private final Genome genome;
  private final ReadSimulation parameters;
  private final Windows windows;
  private final SecondCopy secondCopy;

  /**
   * @throws IllegalArgumentException with a sentence, when no contig is as long as a read
   */
  public ReadSimulator(Genome genome, ReadSimulation parameters) {
    this.genome = genome;
    this.parameters = parameters;
    this.windows = new Windows(genome, parameters.readLength());
    this.secondCopy = new SecondCopy(parameters.heterozygosity(), parameters.seed());
  }

  /** How many reads give the coverage; at least one. */
  public long reads() {
    double reads = parameters.coverage() * genome.length() / parameters.readLength();
    return Math.max(1, Math.round(reads));
  }

  /** Writes all reads to a file, replacing it. */
  public void write(Path fastq) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fastq), 1 << 20)) {
      write(out);
    }
  }

  /** Writes all reads; the same bytes at each call. Does not close the stream. */
  public void write(OutputStream out) throws IOException {
    Xoshiro256 random = new Xoshiro256(parameters.seed());
    byte[] bases = new byte[parameters.readLength()];
    byte[] qualities = new byte[parameters.readLength()];
    long reads = reads();
    for (long number = 1; number <= reads; number++) {
      Windows.Window window = windows.window(random.below(windows.count()));
      boolean second = parameters.heterozygosity() > 0 && random.nextBoolean();
      boolean reverse = random.nextBoolean();
      copy(window, second, bases);
      if (reverse) {
        reverseComplement(bases);
      }
      Qualities.fill(qualities, random);
      addErrors(bases, qualities, random);
      out.write(header(number, window, reverse));
      out.write(bases);
      out.write(SEPARATOR);
      out.write(qualities);
      out.write('\n');
    }
  }

  private byte[] header(long number, Windows.Window window, boolean reverse) {
    String contig = genome.contigs().get(window.contig()).name();
    int end = window.start() + parameters.readLength();
    String strand = reverse ? "-" : "+";
    String place = contig + ":" + (window.start() + 1) + "-" + end + ":" + strand;
    String header = "@sim" + number + " " + place + "\n";
    return header.getBytes(StandardCharsets.UTF_8);
  }

  private void copy(Windows.Window window, boolean second, byte[] bases) {
    byte[] contig = genome.contigs().get(window.contig()).bases();
    System.arraycopy(contig, window.start(), bases, 0, bases.length);
    if (second) {
      for (int i = 0; i < bases.length; i++) {
        bases[i] = secondCopy.base(bases[i], window.contig(), window.start() + i);
      }
    }
  }

  private static void reverseComplement(byte[] bases) {
    for (int left = 0, right = bases.length - 1; left <= right; left++, right--) {
      byte base = bases[left];
      bases[left] = complement(bases[right]);
      bases[right] = complement(base);
    }
  }

  private static byte complement(byte base) {
    return switch (base) {
      case 'A' -> 'T';
      case 'C' -> 'G';
      case 'G' -> 'C';
      case 'T' -> 'A';
      default -> 'N';
    };
  }

  private void addErrors(byte[] bases, byte[] qualities, Xoshiro256 random) {
    double rate = parameters.errorRate();
    for (long i = random.failuresBefore(rate);
        i < bases.length;
        i += 1 + random.failuresBefore(rate)) {
      int wrong = (int) i;
      bases[wrong] = SecondCopy.other(bases[wrong], (int) random.below(3));
      qualities[wrong] = Qualities.ofError(random);
    }
    for (int i = 0; i < bases.length; i++) {
      if (bases[i] == 'N') {
        qualities[i] = Qualities.ofN();
      }
    }
  }
}
