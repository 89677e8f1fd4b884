package hearth.jobs.stats;

import hearth.jobs.sequence.CheckedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statistics of files, from the tally of all their splits. */
public final class SequenceStats {

  /** Where more of the letters are something else, these are hardly nucleotides. */
  private static final double MOST_OTHER = 0.1;

  private final SequenceTally tally;
  private final List<FileFigures> files = new ArrayList<>();
  private final FileFigures total;

  /**
   * @param inputs the files, by their place
   * @param tally of all their splits
   * @param shares of each file the share that was read, see {@link
   *     hearth.jobs.sequence.FirstLook#share}
   */
  public SequenceStats(List<CheckedFile> inputs, SequenceTally tally, List<Double> shares) {
    this.tally = tally;
    tally.join(place -> share(inputs.get(place), tally.file(place), shares.get(place)) >= 1);
    for (int place = 0; place < inputs.size(); place++) {
      CheckedFile input = inputs.get(place);
      FileTally file = tally.file(place);
      files.add(FileFigures.of(input, file, share(input, file, shares.get(place))));
    }
    total = FileFigures.total(files);
  }

  /** How large packed text is shows when it is read: what ended was read whole. */
  private static double share(CheckedFile input, FileTally file, double planned) {
    return input.splittable() || file.isCut() ? planned : 1;
  }

  /** The figures of each file. */
  List<FileFigures> files() {
    return files;
  }

  /** The figures of all files together. */
  FileFigures total() {
    return total;
  }

  SequenceTally tally() {
    return tally;
  }

  /**
   * Whether any file is known in part only. Copies of a record are then hardly ever met, so there
   * are no figures of duplicates.
   */
  public boolean isEstimate() {
    return files.stream().anyMatch(file -> file.share() < 1);
  }

  /** The figures for a manifest's summary, in order. */
  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    if (files.size() > 1) {
      summary.put("files", files.size());
    }
    summary.put("records", total.records());
    summary.put("bases", total.bases());
    summary.put("mean-length", StatsText.tenths(total.meanLength()));
    summary.put("n50", total.lengths().n(50));
    summary.put("gc-share", StatsText.rounded(total.gc()));
    summary.put("n-share", StatsText.rounded(total.n()));
    if (total.hasQualities()) {
      Qualities qualities = total.qualities();
      summary.put("q30", StatsText.rounded(qualities.share(qualities.zero(), 30)));
      summary.put("encoding", StatsText.encoding(qualities.zero()));
    }
    if (isEstimate()) {
      summary.put("read", StatsText.rounded(total.share()));
    } else {
      summary.put("duplicates", StatsText.rounded(tally.duplicates().share()));
    }
    return summary;
  }

  /** What the reader of the statistics should know. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (isEstimate()) {
      notes.add(StatsNotes.estimate(total.share()));
    }
    if (files.stream().anyMatch(file -> file.tally().isCut())) {
      notes.add(StatsNotes.BEGINNING);
    }
    if (total.other() > MOST_OTHER) {
      notes.add(StatsNotes.other(total.other()));
    }
    if (tally.hasOddQualities()) {
      notes.add(StatsNotes.ODD_QUALITIES);
    }
    long zeros =
        files.stream()
            .filter(FileFigures::hasQualities)
            .mapToInt(file -> file.qualities().zero())
            .distinct()
            .count();
    if (zeros > 1) {
      notes.add(StatsNotes.MIXED);
    }
    if (!isEstimate() && !tally.duplicates().isAll()) {
      notes.add(StatsNotes.DUPLICATES);
    }
    return notes;
  }
}
