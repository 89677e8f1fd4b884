package hearth.app.results;

import hearth.app.charts.CodonSet;
import hearth.app.fx.Inputs;
import hearth.app.text.Messages;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.contract.JobInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The codon usages that there are to be compared. */
final class CodonSets {
  private static final Logger LOG = LoggerFactory.getLogger(CodonSets.class);
  private static final String KIND = "codon-usage";

  /** As many as a map shows with names that can be read, without those long past. */
  private static final int MOST = 11;

  private CodonSets() {}

  /**
   * Reads a codon usage and those to compare it with: first that which its own job was given, then
   * those of other results, the newest first. One that cannot be read is left out. Blocks.
   *
   * @param known the results that there are, newest first
   * @throws IOException when the result itself cannot be read
   */
  static ResultContent.Codons read(
      ResultSummary result, List<ResultSummary> known, ResultCatalog catalog) throws IOException {
    String id = ResultsViewModel.id(result);
    CodonTable table = catalog.codonTable(id);
    CodonDetails details = catalog.codonDetails(id);
    List<CodonSet> others = new ArrayList<>();
    CodonTable compared = details.compared();
    if (compared != null) {
      JobInput file = result.request().files().get("compare");
      others.add(
          new CodonSet(
              file == null
                  ? Messages.text("results.codon.compared")
                  : Inputs.inShort(List.of(file)),
              compared));
    }
    for (ResultSummary other : known) {
      boolean fits = other.manifest().kind().equals(KIND) && !ResultsViewModel.id(other).equals(id);
      if (fits && others.size() < MOST) {
        add(other, catalog, others);
      }
    }
    return new ResultContent.Codons(result, new CodonSet(name(result), table), details, others);
  }

  private static void add(ResultSummary other, ResultCatalog catalog, List<CodonSet> others) {
    try {
      others.add(new CodonSet(name(other), catalog.codonTable(ResultsViewModel.id(other))));
    } catch (IOException e) {
      LOG.debug("{} is not compared", ResultsViewModel.id(other), e);
    }
  }

  private static String name(ResultSummary result) {
    List<JobInput> inputs = result.request().inputs();
    return inputs.isEmpty() ? ResultsViewModel.id(result) : Inputs.inShort(inputs);
  }
}
