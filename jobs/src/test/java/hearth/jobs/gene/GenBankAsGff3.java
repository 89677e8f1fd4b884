package hearth.jobs.gene;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the coding sequences of a bacterial GenBank record as GFF3, by regular expressions. */
final class GenBankAsGff3 {

  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private final String sequence;
  private final List<String> lines = new ArrayList<>();
  private String location = "";
  private String tag = "";
  private boolean pseudo;
  private int features;

  GenBankAsGff3(String sequence) {
    this.sequence = sequence;
  }

  List<String> convert(BufferedReader record) {
    lines.add("##gff-version 3");
    record.lines().takeWhile(line -> !line.startsWith("ORIGIN")).forEach(this::line);
    put();
    return lines;
  }

  private void line(String line) {
    if (line.matches(" {5}\\S.*")) {
      put();
      location = line.startsWith("     CDS ") ? line.substring(21) : "";
    } else if (line.startsWith("                     /locus_tag=")) {
      tag = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
    } else if (line.equals("                     /pseudo")) {
      pseudo = true;
    }
  }

  private void put() {
    if (!location.isEmpty()) {
      Matcher range = RANGE.matcher(location);
      while (range.find()) {
        lines.add(
            "%s\tRefSeq\tCDS\t%s\t%s\t.\t%s\t0\tID=cds-%d;locus_tag=%s;transl_table=11%s"
                .formatted(
                    sequence,
                    range.group(1),
                    range.group(2),
                    location.startsWith("complement") ? "-" : "+",
                    features,
                    tag,
                    pseudo ? ";pseudo=true" : ""));
      }
    }
    location = "";
    pseudo = false;
    features++;
  }
}
