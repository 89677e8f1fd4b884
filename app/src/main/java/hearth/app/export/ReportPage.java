package hearth.app.export;

import hearth.app.charts.ChartTheme;
import hearth.app.text.FigureNames;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultTable;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultManifest.ResultFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a {@link Report} as HTML: without scripts, and without anything from elsewhere. */
final class ReportPage {
  private static final PictureSize CHART = new PictureSize(240, 128, 96);

  /** As much of a table as a person reads on a page; the rest is in its file. */
  private static final int ROWS = 100;

  private static final int COLUMNS = 30;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

  private final Report report;
  private final ZoneId zone;
  private final Html page = new Html();

  ReportPage(Report report, ZoneId zone) {
    this.report = report;
    this.zone = zone;
  }

  String html() throws IOException {
    page.raw("<!DOCTYPE html>\n<html lang=\"" + Messages.locale().toLanguageTag() + "\">\n<head>\n")
        .raw("<meta charset=\"utf-8\" />\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'; img-src data:\" />\n")
        .element("title", report.title())
        .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
    head();
    charts();
    tables();
    page.element("h2", Messages.text("report.methods"))
        .raw("<p id=\"methods\">")
        .text(Methods.of(report.result()))
        .raw("</p>\n");
    origins();
    page.raw("</main>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String style() throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IOException("Hearth lacks its report.css.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void head() {
    page.element("h1", report.title());
    String inputs =
        report.result().request().inputs().stream()
            .map(JobInput::name)
            .limit(3)
            .collect(Collectors.joining(", "));
    int more = report.result().request().inputs().size() - 3;
    String finished = moment(report.result().manifest().finished());
    page.element(
        "p",
        "muted",
        (inputs.isEmpty() ? "" : inputs + (more > 0 ? " + " + more : "") + " · ")
            + Messages.text("report.finished", finished));
    page.raw("<dl class=\"figures\">\n");
    report
        .result()
        .manifest()
        .summary()
        .forEach(
            (key, value) -> {
              if (FigureNames.isWorthShowing(key, value)) {
                page.raw("<div>")
                    .element("dt", FigureNames.of(key))
                    .element("dd", figure(FigureNames.value(key, value)))
                    .raw("</div>\n");
              }
            });
    page.raw("</dl>\n");
    report.result().manifest().notes().forEach(note -> page.element("p", "note", note));
  }

  private static String figure(Object value) {
    if (!(value instanceof Number number)) {
      return String.valueOf(value);
    }
    NumberFormat format = NumberFormat.getInstance(Messages.locale());
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  private void charts() throws IOException {
    List<ExportedChart> charts = report.charts();
    for (int i = 0; i < charts.size(); i++) {
      ExportedChart chart = charts.get(i);
      page.raw("<figure>\n")
          .raw(SvgPicture.inline(chart.draw(ChartTheme.PRINT), CHART, "chart-" + chart.id()))
          .raw("\n");
      // Charts that are read alike say it once, below the last of them.
      boolean last = i + 1 == charts.size();
      if (last || !charts.get(i + 1).guidance().equals(chart.guidance())) {
        page.element("figcaption", chart.guidance());
      }
      page.raw("</figure>\n");
    }
  }

  private void tables() {
    if (report.tables().isEmpty()) {
      return;
    }
    page.element("h2", Messages.text("report.tables"));
    for (ResultTable table : report.tables()) {
      int rows = Math.min(ROWS, table.rows().size());
      boolean whole = table.whole() && rows == table.rows().size() && width(table) <= COLUMNS;
      page.raw("<details>\n<summary>")
          .text(
              whole
                  ? Messages.text("report.table.whole", table.file(), rows)
                  : Messages.text("report.table.cut", table.file(), rows))
          .raw("</summary>\n<div class=\"wide\"><table>\n");
      if (!table.titles().isEmpty()) {
        row("th", table.titles());
      }
      table.rows().subList(0, rows).forEach(cells -> row("td", cells));
      page.raw("</table></div>\n</details>\n");
    }
  }

  private static int width(ResultTable table) {
    return Math.max(table.titles().size(), table.rows().isEmpty() ? 0 : table.rows().get(0).size());
  }

  private void row(String cell, List<String> cells) {
    page.raw("<tr>");
    cells.stream()
        .limit(COLUMNS)
        .forEach(words -> page.raw("<" + cell + ">").text(words).raw("</" + cell + ">"));
    page.raw("</tr>\n");
  }

  /** Where all comes from: parameters, versions, and files with their checksums. */
  private void origins() {
    JobRequest request = report.result().request();
    parameters(request);
    page.element("h2", Messages.text("report.versions"));
    page.raw("<table id=\"versions\">\n");
    row("td", List.of(Messages.text("report.type"), request.type() + " " + request.typeVersion()));
    versions(request.versions());
    row("td", List.of(Messages.text("report.job"), request.id()));
    page.raw("</table>\n");
    files(
        Messages.text("report.inputs"),
        "inputs",
        report.inputs().stream()
            .map(
                input ->
                    new ResultFile(
                        input.name(),
                        input.bytes(),
                        Objects.requireNonNullElse(
                            input.sha256(), Messages.text("report.unknown"))))
            .toList());
    files(Messages.text("report.files"), "files", report.result().manifest().files());
  }

  private void parameters(JobRequest request) {
    if (request.parameters().isEmpty() && request.files().isEmpty()) {
      return;
    }
    page.element("h2", Messages.text("report.parameters"));
    page.raw("<table id=\"parameters\">\n");
    request.parameters().forEach((name, value) -> row("td", List.of(label(name), value)));
    request.files().forEach((name, file) -> row("td", List.of(label(name), file.name())));
    page.raw("</table>\n");
  }

  private void files(String title, String id, List<ResultFile> files) {
    if (files.isEmpty()) {
      return;
    }
    page.element("h2", title);
    page.raw("<div class=\"wide\"><table id=\"" + id + "\">\n");
    row("th", List.of(Messages.text("report.file"), Messages.text("report.bytes"), "SHA-256"));
    files.forEach(file -> row("td", List.of(file.name(), figure(file.bytes()), file.sha256())));
    page.raw("</table></div>\n");
  }

  private void versions(Map<String, String> versions) {
    versions.forEach(
        (part, version) ->
            row(
                "td",
                List.of(
                    switch (part) {
                      case "hearth" -> "Hearth";
                      case "java" -> "Java";
                      case JobRequest.SPARK -> "Apache Spark";
                      default -> part;
                    },
                    version)));
  }

  private String label(String parameter) {
    return report
        .type()
        .flatMap(
            type ->
                type.parameters().stream().filter(one -> one.name().equals(parameter)).findFirst())
        .map(
            one -> one.label().toLowerCase(Locale.ROOT).equals(parameter) ? parameter : one.label())
        .orElse(parameter);
  }

  private String moment(Instant at) {
    return MOMENT.withLocale(Messages.locale()).format(at.atZone(zone));
  }
}
