package hearth.jobs.stats;

import java.util.Locale;

/** Sentences that the reader of statistics should know. */
final class StatsNotes {

  static final String BEGINNING =
      "Of files packed with gzip, zstd or bzip2 a first look sees the beginning alone, and takes"
          + " them to unpack to four times their size: their numbers of records and bases are"
          + " rough. Files packed with bgzip are looked at throughout.";

  static final String ODD_QUALITIES =
      "Some qualities are bytes that stand for none (below \"!\" or above \"~\"): the file may be"
          + " damaged. They are counted as if they were valid.";

  static final String MIXED =
      "The files code their qualities in different ways, some from 33 and some from 64 on: figures"
          + " of qualities by position, and of all files together, mix them up. Look at the files"
          + " one by one.";

  static final String DUPLICATES =
      "Duplicates are an estimate: of all different sequences, known by their first 50 letters, a"
          + " random 100,000 or fewer were counted, each as often as it occurs.";

  private StatsNotes() {}

  static String estimate(double share) {
    return String.format(
        Locale.ROOT,
        "This is a first look: %.2g %% of the text was read. Numbers of records and bases are"
            + " estimates from that, and all other figures are those of what was read. In FASTA,"
            + " lengths are those of records that were seen whole, of which long ones are rarer"
            + " than in the file. Duplicates do not show in a part. Take the whole file for exact"
            + " figures.",
        100 * share);
  }

  static String other(double share) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the letters are none of A, C, G, T and N: these may be proteins, for which the"
            + " figures of GC mean nothing.",
        100 * share);
  }
}
