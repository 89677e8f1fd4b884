package hearth.cluster.results;

/** What tests say of k-mer spectra. */
public final class Spectra {

  private Spectra() {}

  /** All k-mers that were counted, with their multiplicity. */
  public static long total(KmerSpectrum spectrum) {
    return spectrum.bins().stream().mapToLong(bin -> bin.multiplicity() * bin.distinct()).sum();
  }
}
