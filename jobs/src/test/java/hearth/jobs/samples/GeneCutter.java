package hearth.jobs.samples;

import hearth.jobs.simulate.Genome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Makes {@code lambda-cds.fna}: cuts the genes of a table out of a genome of one sequence. */
final class GeneCutter {

  private static final int LINE_LENGTH = 70;

  private GeneCutter() {}

  /**
   * A line of the table.
   *
   * @param start first base on the forward strand, from 1
   * @param end last base, included
   */
  record Gene(String name, String product, boolean reverse, int start, int end) {

    static List<Gene> read(Path table) throws IOException {
      return Files.readAllLines(table).stream().skip(1).map(Gene::parse).toList();
    }

    private static Gene parse(String line) {
      String[] fields = line.split("\t", -1);
      return new Gene(
          fields[0],
          fields[1],
          fields[2].equals("-"),
          Integer.parseInt(fields[3]),
          Integer.parseInt(fields[4]));
    }

    /** The gene's bases on its own strand. */
    String bases(byte[] genome) {
      StringBuilder bases =
          new StringBuilder(
              new String(genome, start - 1, end - start + 1, StandardCharsets.US_ASCII));
      if (reverse) {
        bases.reverse();
        for (int i = 0; i < bases.length(); i++) {
          bases.setCharAt(i, "TGCA".charAt("ACGT".indexOf(bases.charAt(i))));
        }
      }
      return bases.toString();
    }

    private String record(String accession, byte[] genome) {
      return ">%s %s %s:%d-%d:%s\n%s\n"
          .formatted(
              name,
              product,
              accession,
              start,
              end,
              reverse ? "-" : "+",
              bases(genome).replaceAll("(.{" + LINE_LENGTH + "})(?=.)", "$1\n"));
    }
  }

  /** The text of the FASTA file. */
  static String fasta(String accession, Genome genome, List<Gene> genes) {
    byte[] bases = genome.contigs().get(0).bases();
    return genes.stream().map(gene -> gene.record(accession, bases)).collect(Collectors.joining());
  }
}
