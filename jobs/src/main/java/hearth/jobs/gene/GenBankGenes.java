package hearth.jobs.gene;

import hearth.jobs.sequence.BadInputException;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The coding sequences of the GenBank records of a split. A record belongs to the split that holds
 * its {@code LOCUS} line. Of a record its sequence and the places of its genes are held in memory.
 *
 * @see <a href="https://www.ncbi.nlm.nih.gov/genbank/samplerecord/">NCBI's sample record</a>
 */
final class GenBankGenes implements GeneReader {

  /** So many lines at once, about 256 KiB. */
  private static final int LINES = 4 << 10;

  /** Where keys and qualifiers of features start. */
  private static final int KEY = 5;

  private static final int QUALIFIER = 21;

  private static final String AGAIN = "Copy or download the file again.";

  private enum Section {
    BEFORE,
    HEAD,
    FEATURES,
    SEQUENCE
  }

  private final Split split;
  private final TextLines lines;
  private final GeneScissors scissors = new GeneScissors();
  private final SkippedGenes skipped = new SkippedGenes();
  private final List<GeneModel> genes = new ArrayList<>();
  private final UniqueNames names = new UniqueNames();
  private final Letters letters = new Letters();
  private Section section = Section.BEFORE;

  /** Whether lines before the first LOCUS are another split's. */
  private boolean foreign;

  private @Nullable FeatureText feature;
  private String locus = "";
  private long locusOffset;
  private long records;

  GenBankGenes(Split split) {
    this.split = split;
    // From the byte before, to see whether the split starts with a line.
    this.lines = new TextLines(split.file(), Math.max(0, split.start() - 1));
    this.foreign = split.start() > 0;
    if (foreign) {
      lines.next();
    }
  }

  @Override
  public boolean advance(GeneSink sink) {
    for (int i = 0; i < LINES; i++) {
      if (!lines.next()) {
        end();
        return false;
      }
      if (section == Section.BEFORE && lines.offset() >= split.end()) {
        return false;
      }
      line(sink);
    }
    return true;
  }

  private void end() {
    if (section != Section.BEFORE) {
      throw bad(
          locusOffset,
          "the record \"%s\" that starts here has no end (a line of two slashes).".formatted(locus),
          AGAIN);
    }
  }

  private void line(GeneSink sink) {
    if (lines.startsWith("LOCUS ")) {
      begin();
    } else if (lines.startsWith("//")) {
      finish(sink);
    } else if (lines.startsWith("FEATURES ")) {
      section = required(Section.HEAD, Section.FEATURES);
    } else if (lines.startsWith("ORIGIN")) {
      closeFeature();
      section = section == Section.BEFORE ? section : Section.SEQUENCE;
    } else if (section == Section.SEQUENCE) {
      letters.add(lines.buffer(), lines.from(), lines.to());
    } else if (section == Section.FEATURES) {
      featureLine();
    } else if (section == Section.BEFORE && !foreign && !lines.isBlank()) {
      throw lines.bad("a record of GenBank begins with LOCUS.", AGAIN);
    }
  }

  private void begin() {
    if (section != Section.BEFORE) {
      throw lines.bad(
          "a record begins before \"%s\" has ended (with a line of two slashes).".formatted(locus),
          AGAIN);
    }
    foreign = false;
    section = Section.HEAD;
    locus = lines.text("LOCUS ".length()).strip().split("\\s", 2)[0];
    locusOffset = lines.offset();
    genes.clear();
    names.clear();
    letters.clear();
  }

  private Section required(Section now, Section next) {
    if (section != now && !(section == Section.BEFORE && foreign)) {
      throw lines.bad("features do not belong here.", AGAIN);
    }
    return section == now ? next : section;
  }

  private void featureLine() {
    String text = lines.text(0);
    if (text.length() > KEY && !Character.isWhitespace(text.charAt(0))) {
      // CONTIG, BASE COUNT and the like: the features are over.
      closeFeature();
      section = Section.HEAD;
    } else if (text.length() > KEY && text.charAt(KEY) != ' ') {
      closeFeature();
      if (text.startsWith("CDS ", KEY)) {
        feature = new FeatureText(lines.offset(), text.substring(KEY + "CDS ".length()));
      }
    } else if (feature != null && text.length() > QUALIFIER) {
      feature.line(text.substring(QUALIFIER));
    }
  }

  private void closeFeature() {
    if (feature != null) {
      genes.add(names.named(feature.model(lines)));
      feature = null;
    }
  }

  private void finish(GeneSink sink) {
    closeFeature();
    if (section == Section.BEFORE) {
      return;
    }
    section = Section.BEFORE;
    records++;
    if (letters.length() == 0 && !genes.isEmpty()) {
      throw bad(
          locusOffset,
          "the record \"%s\" has genes but no sequence.".formatted(locus),
          "Download it in the format \"GenBank (full)\", which holds the sequence too.");
    }
    for (GeneModel gene : genes) {
      if (gene.skip() != null) {
        skipped.add(gene.skip(), gene.offset(), gene.name());
      } else {
        cut(gene);
        sink.gene(scissors);
      }
    }
    genes.clear();
  }

  private void cut(GeneModel gene) {
    Optional<String> problem = scissors.cut(gene, letters.bytes(), letters.length(), false);
    if (problem.isPresent()) {
      throw bad(gene.offset(), "the CDS \"%s\" %s.".formatted(gene.name(), problem.get()), AGAIN);
    }
  }

  private BadInputException bad(long offset, String problem, String remedy) {
    CheckedFile file = split.file();
    return TextLines.bad(file, offset, problem, remedy);
  }

  @Override
  public SkippedGenes skipped() {
    return skipped;
  }

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public long recordsRead() {
    return records;
  }

  @Override
  public void close() {
    lines.close();
  }
}
