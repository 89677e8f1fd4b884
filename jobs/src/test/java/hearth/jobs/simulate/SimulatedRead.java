package hearth.jobs.simulate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A read as a test sees it: where its header says it comes from, its bases and qualities. */
record SimulatedRead(int contig, int start, boolean reverse, String bases, String qualities) {

  private static final Pattern HEADER = Pattern.compile("@sim\\d+ (\\S+):(\\d+)-(\\d+):([+-])");

  static List<SimulatedRead> parse(byte[] fastq, Genome genome) {
    List<String> names = genome.contigs().stream().map(Genome.Contig::name).toList();
    List<String> lines = new String(fastq, StandardCharsets.UTF_8).lines().toList();
    List<SimulatedRead> reads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 4) {
      Matcher header = HEADER.matcher(lines.get(i));
      if (!header.matches()) {
        throw new AssertionError(lines.get(i));
      }
      int start = Integer.parseInt(header.group(2)) - 1;
      if (Integer.parseInt(header.group(3)) - start != lines.get(i + 1).length()) {
        throw new AssertionError("Not the length of the read: " + lines.get(i));
      }
      reads.add(
          new SimulatedRead(
              names.indexOf(header.group(1)),
              start,
              header.group(4).equals("-"),
              lines.get(i + 1),
              lines.get(i + 3)));
    }
    return reads;
  }

  /** The genome's bases at this place, on the read's strand. */
  String origin(Genome genome) {
    String forward =
        new String(
            genome.contigs().get(contig).bases(), start, bases.length(), StandardCharsets.US_ASCII);
    return reverse ? reverseComplement(forward) : forward;
  }

  static String reverseComplement(String bases) {
    StringBuilder result = new StringBuilder(bases).reverse();
    for (int i = 0; i < result.length(); i++) {
      int code = "ACGT".indexOf(result.charAt(i));
      result.setCharAt(i, code < 0 ? 'N' : "TGCA".charAt(code));
    }
    return result.toString();
  }
}
