package hearth.app.results;

import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog.ResultSummary;

/** What is shown of a result. */
sealed interface ResultContent {

  ResultSummary summary();

  /** The files are being read. */
  record Loading(ResultSummary summary) implements ResultContent {}

  record Spectrum(ResultSummary summary, KmerSpectrum spectrum) implements ResultContent {}

  record Codons(ResultSummary summary, CodonTable table) implements ResultContent {}

  /** A kind that this window has no chart for. */
  record Plain(ResultSummary summary) implements ResultContent {}

  /** The result cannot be read; {@code message} is a sentence. */
  record Unreadable(ResultSummary summary, String message) implements ResultContent {}
}
