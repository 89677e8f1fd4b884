package hearth.app.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** Makes many coding sequences of few: copies, of which each has other mutations. */
public final class MutatedGenes {

  private static final int BASES_OF_A_MUTATION = 50;

  private MutatedGenes() {}

  /**
   * Writes copies of genes until there are so many bases.
   *
   * @param genes FASTA, plain or gzip
   */
  public static void write(Path genes, long bases, Path target) throws IOException {
    List<String> lines = lines(genes);
    SplittableRandom random = new SplittableRandom(1);
    long written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
      for (int copy = 0; written < bases; copy++) {
        for (String line : lines) {
          boolean header = line.startsWith(">");
          if (header && written >= bases) {
            break;
          }
          byte[] text =
              (header ? line.split(" ")[0] + "_" + copy : line).getBytes(StandardCharsets.US_ASCII);
          if (!header) {
            written += text.length;
            for (int i = random.nextInt(2 * BASES_OF_A_MUTATION);
                i < text.length;
                i += 1 + random.nextInt(2 * BASES_OF_A_MUTATION)) {
              text[i] = (byte) "ACGT".charAt(random.nextInt(4));
            }
          }
          out.write(text);
          out.write('\n');
        }
      }
    }
  }

  private static List<String> lines(Path genes) throws IOException {
    try (InputStream file = Files.newInputStream(genes);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    genes.toString().endsWith(".gz") ? new GZIPInputStream(file) : file,
                    StandardCharsets.US_ASCII))) {
      return new ArrayList<>(reader.lines().toList());
    }
  }
}
