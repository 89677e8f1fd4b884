package hearth.app.export;

import hearth.app.text.JobTypeWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.ResultTable;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All of a result on one page that needs nothing else: figures, charts, tables, and how they were
 * made.
 *
 * @param result its request and its manifest
 * @param charts its charts
 * @param tables its tables, the first rows of long ones
 * @param inputs its input files and what is known of them
 */
public record Report(
    ResultSummary result,
    List<ExportedChart> charts,
    List<ResultTable> tables,
    List<JobDetails.Input> inputs) {

  public Report {
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads what a report has. Blocks.
   *
   * @param id the folder of the result
   * @throws IOException when it cannot be read; the message is a sentence
   */
  public static Report read(
      String id, ResultSummary result, ResultCatalog catalog, List<JobDetails.Input> inputs)
      throws IOException {
    return new Report(
        result,
        ResultCharts.read(id, result.manifest().kind(), catalog),
        catalog.tables(id),
        inputs);
  }

  /** The job type, in the language in force; empty for one that Hearth does not bring. */
  Optional<JobDescriptor> type() {
    return BuiltInJobs.find(result.request().type()).map(JobTypeWords::of);
  }

  String title() {
    String k = result.request().parameters().get("k");
    String title = type().map(JobDescriptor::title).orElse(result.request().type());
    return k == null ? title : Messages.text("results.title.k", title, k);
  }

  /**
   * The page.
   *
   * @param zone where its times are told
   * @throws IOException when a chart cannot be drawn
   */
  public byte[] html(ZoneId zone) throws IOException {
    return new ReportPage(this, zone).html().getBytes(StandardCharsets.UTF_8);
  }
}
