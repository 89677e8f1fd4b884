package hearth.cluster.results;

import hearth.cluster.results.KmerSpectrum.Bin;
import hearth.cluster.results.KmerSpectrum.TopKmer;
import hearth.cluster.results.ResultCatalog.ResultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the tables of a k-mer spectrum. */
final class KmerSpectrumReader {

  static final String KIND = "kmer-spectrum";
  static final int KIND_VERSION = 3;
  static final String HISTOGRAM = "histogram.tsv";
  static final String TOP = "top-kmers.tsv";

  private static final List<String> TOP_HEADER = List.of("kmer", "count");

  private KmerSpectrumReader() {}

  static KmerSpectrum read(ResultFolder folder) throws ResultException, IOException {
    int k = folder.summaryInt("k");
    boolean canonical = folder.summaryFlag("canonical");
    return new KmerSpectrum(
        k,
        canonical,
        bins(folder.table(HISTOGRAM)),
        // A histogram of another tool has none.
        folder.lists(TOP) ? top(folder.table(TOP), k) : List.of(),
        folder.lists(GenomeModelReader.FIGURES) ? GenomeModelReader.read(folder) : null,
        folder.lists(TOP));
  }

  private static List<Bin> bins(TsvFile file) throws ResultException {
    List<Bin> bins = new ArrayList<>();
    long last = 0;
    for (TsvFile.Row row : file.rows(2)) {
      Bin bin = new Bin(row.number(0, 1), row.number(1, 0));
      if (bin.multiplicity() <= last) {
        throw row.wrong("multiplicity %d after %d".formatted(bin.multiplicity(), last));
      }
      last = bin.multiplicity();
      if (bin.distinct() > 0) {
        bins.add(bin);
      }
    }
    file.requireWhole();
    return bins;
  }

  private static List<TopKmer> top(TsvFile file, int k) throws ResultException {
    Pattern kmer = Pattern.compile("[ACGT]{" + k + "}");
    List<TopKmer> top = new ArrayList<>();
    for (TsvFile.Row row : file.rows(TOP_HEADER)) {
      if (!kmer.matcher(row.text(0)).matches()) {
        throw row.wrong("\"%s\" is no k-mer of %d letters".formatted(row.text(0), k));
      }
      top.add(new TopKmer(row.text(0), row.number(1, 1)));
    }
    file.requireWhole();
    return top;
  }
}
