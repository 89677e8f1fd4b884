package hearth.jobs.samples;

import hearth.jobs.simulate.Genome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up relatives of bacteriophage lambda, whose tree is known: (lambda, ((a1, a2), (b1, b2))).
 * Along each branch bases change by chance.
 */
final class KmerCompareSample {

  private static final String RECIPE = "relatives of lambda, version 1";
  private static final int LETTERS_OF_A_LINE = 70;

  /** Shares of bases that change along the branches. */
  private static final double TO_FATHER = 0.02;

  private static final double TO_SIBLINGS = 0.03;
  private static final double TO_A = 0.01;
  private static final double TO_B = 0.005;

  private KmerCompareSample() {}

  static Sample prepare(Path samplesDir, Path cacheDir) throws IOException {
    Path lambda = new LambdaSample(samplesDir).genome();
    byte[] origin = Genome.read(lambda).contigs().get(0).bases();
    byte[] father = changed(origin, TO_FATHER, 1);
    List<Path> files = new ArrayList<>(List.of(lambda));
    for (int group = 0; group < 2; group++) {
      byte[] parent = changed(father, TO_SIBLINGS, 2 + group);
      for (int child = 0; child < 2; child++) {
        byte[] genome = changed(parent, group == 0 ? TO_A : TO_B, 4 + 2 * group + child);
        String name = "relative-%s%d.fa".formatted(group == 0 ? "a" : "b", child + 1);
        files.add(
            SampleFiles.make(
                cacheDir, name, RECIPE, file -> Files.write(file, fasta(name, genome))));
      }
    }
    return new Sample(Map.of(), files);
  }

  private static byte[] changed(byte[] genome, double share, long seed) {
    Random random = new Random(seed);
    byte[] changed = genome.clone();
    for (int i = 0; i < changed.length; i++) {
      if (random.nextDouble() < share) {
        int base = "ACGT".indexOf(changed[i]);
        changed[i] = (byte) "ACGT".charAt((base + 1 + random.nextInt(3)) % 4);
      }
    }
    return changed;
  }

  private static byte[] fasta(String name, byte[] bases) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write((">" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < bases.length; i += LETTERS_OF_A_LINE) {
      text.write(bases, i, Math.min(LETTERS_OF_A_LINE, bases.length - i));
      text.write('\n');
    }
    return text.toByteArray();
  }
}
