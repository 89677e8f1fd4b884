package hearth.app.results;

import hearth.app.charts.CodonSet;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.ResultTable;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/** What is shown of a result. */
sealed interface ResultContent {

  ResultSummary summary();

  /** The files are being read. */
  record Loading(ResultSummary summary) implements ResultContent {}

  record Spectrum(ResultSummary summary, KmerSpectrum spectrum) implements ResultContent {}

  /**
   * A codon usage.
   *
   * @param details what is known of its genes
   * @param others what it is compared with
   */
  record Codons(ResultSummary summary, CodonSet own, CodonDetails details, List<CodonSet> others)
      implements ResultContent {
    public Codons {
      others = List.copyOf(others);
    }
  }

  /**
   * One with one chart or more.
   *
   * @param pages its charts, the first of which is shown first
   * @param below makes what stands below them
   */
  record Charts(ResultSummary summary, List<ChartPage> pages, Supplier<List<Node>> below)
      implements ResultContent {
    public Charts {
      pages = List.copyOf(pages);
    }
  }

  /** A kind that this window has no chart for: its tables. */
  record Plain(ResultSummary summary, List<ResultTable> tables) implements ResultContent {
    public Plain {
      tables = List.copyOf(tables);
    }
  }

  /** The result cannot be read; {@code message} is a sentence. */
  record Unreadable(ResultSummary summary, String message) implements ResultContent {}
}
