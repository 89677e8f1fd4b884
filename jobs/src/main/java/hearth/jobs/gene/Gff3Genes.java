package hearth.jobs.gene;

import hearth.jobs.codon.GeneticCode;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.TextLines;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The coding sequences that a GFF3 file describes, by the sequence they lie on. Lines of one ID are
 * parts of one coding sequence; lines without an ID are, if they have the same parent. It is held
 * in memory whole: about 300 bytes for each coding sequence.
 */
public final class Gff3Genes implements Serializable {

  private static final long serialVersionUID = 1;

  private static final String REMEDY = "Mend this line, or get the annotation again as GFF3.";

  private final Map<String, List<GeneModel>> bySequence = new LinkedHashMap<>();
  private final Set<String> circular = new HashSet<>();
  private long count;

  private Gff3Genes() {}

  /**
   * Reads a GFF3 file.
   *
   * @throws hearth.jobs.sequence.BadInputException at the first line that is none, or when there is
   *     no coding sequence at all
   */
  public static Gff3Genes read(CheckedFile file) {
    Gff3Genes genes = new Gff3Genes();
    Map<String, List<Gff3Line>> parts = new LinkedHashMap<>();
    try (TextLines lines = new TextLines(file, 0)) {
      while (lines.next() && !lines.startsWith("##FASTA") && !lines.startsWith(">")) {
        if (!lines.startsWith("#") && !lines.isBlank()) {
          Gff3Line line = Gff3Line.read(lines);
          if (line.isCds()) {
            parts.computeIfAbsent(key(line), key -> new ArrayList<>(1)).add(line);
          } else if (line.get("Is_circular").equals("true")) {
            genes.circular.add(line.sequence());
          }
        }
      }
    }
    UniqueNames names = new UniqueNames();
    for (List<Gff3Line> gene : parts.values()) {
      genes
          .bySequence
          .computeIfAbsent(gene.get(0).sequence(), name -> new ArrayList<>())
          .add(names.named(model(file, gene)));
    }
    genes.count = parts.size();
    if (parts.isEmpty()) {
      throw TextLines.bad(
          file, 0, "from here to its end there is no line of type CDS.", "Choose the annotation.");
    }
    return genes;
  }

  private static String key(Gff3Line line) {
    for (String attribute : List.of("ID", "Parent")) {
      if (!line.get(attribute).isEmpty()) {
        return line.sequence() + '\t' + attribute + '\t' + line.get(attribute);
      }
    }
    return line.sequence() + '\t' + line.offset();
  }

  private static GeneModel model(CheckedFile file, List<Gff3Line> parts) {
    Gff3Line first = parts.get(0);
    List<Span> spans = new ArrayList<>();
    Map<Span, String> phases = new HashMap<>();
    Set<Boolean> strands = new HashSet<>();
    for (Gff3Line part : parts) {
      Span span = span(file, part);
      spans.add(span);
      phases.put(span, part.phase());
      strands.add(span.reverse());
    }
    Comparator<Span> upwards = Comparator.comparingLong(Span::low);
    spans.sort(spans.get(0).reverse() ? upwards.reversed() : upwards);
    return new GeneModel(
        first.offset(),
        name(first),
        (first.get("gene") + " " + first.get("product")).strip(),
        code(file, first),
        phase(file, first, phases.getOrDefault(spans.get(0), "")),
        spans,
        skip(first, strands.size() > 1));
  }

  private static Span span(CheckedFile file, Gff3Line line) {
    boolean reverse = line.strand().equals("-");
    if (!reverse && !line.strand().equals("+")) {
      throw TextLines.bad(
          file,
          line.offset(),
          "the strand of a CDS is + or -, not \"%s\".".formatted(line.strand()),
          REMEDY);
    }
    return new Span(
        line.low(),
        line.high(),
        reverse,
        line.get("start_range").startsWith(".,"),
        line.get("end_range").endsWith(",."));
  }

  private static int phase(CheckedFile file, Gff3Line line, String phase) {
    if (!phase.matches("[012]")) {
      throw TextLines.bad(
          file,
          line.offset(),
          "the phase of a CDS is 0, 1 or 2, not \"%s\".".formatted(phase),
          REMEDY);
    }
    return Integer.parseInt(phase);
  }

  private static int code(CheckedFile file, Gff3Line line) {
    String table = line.get("transl_table");
    if (table.isEmpty()) {
      return CodingSequence.UNKNOWN_CODE;
    }
    try {
      return GeneticCode.of(Integer.parseInt(table)).number();
    } catch (NumberFormatException e) {
      throw TextLines.bad(
          file, line.offset(), "\"%s\" is no genetic code.".formatted(table), REMEDY);
    } catch (IllegalArgumentException e) {
      throw TextLines.bad(file, line.offset(), String.valueOf(e.getMessage()), REMEDY);
    }
  }

  private static String name(Gff3Line line) {
    for (String attribute : List.of("locus_tag", "protein_id", "ID", "Parent", "Name", "gene")) {
      if (!line.get(attribute).isEmpty()) {
        return line.get(attribute);
      }
    }
    return line.sequence() + ":" + line.low() + ".." + line.high();
  }

  private static @Nullable SkipReason skip(Gff3Line line, boolean bothStrands) {
    if (line.get("pseudo").equals("true") || !line.get("pseudogene").isEmpty()) {
      return SkipReason.PSEUDO;
    }
    boolean spliced = line.get("exception").contains("trans-splicing");
    return spliced || bothStrands ? SkipReason.TRANS_SPLICED : null;
  }

  /** How many coding sequences it describes, with those that are to be skipped. */
  public long count() {
    return count;
  }

  /** The names of the sequences that the genes lie on. */
  public Set<String> sequences() {
    return Set.copyOf(bySequence.keySet());
  }

  List<GeneModel> on(String sequence) {
    return bySequence.getOrDefault(sequence, List.of());
  }

  boolean isCircular(String sequence) {
    return circular.contains(sequence);
  }
}
