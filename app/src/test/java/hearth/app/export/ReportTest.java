package hearth.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.ChartTheme;
import hearth.app.fakes.FakeResults;
import hearth.app.fakes.ResultSamples;
import hearth.app.text.Language;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.results.FolderResultStore;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.StoredResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reports, read back. */
class ReportTest {
  private static final Path LOOK = Path.of("target", "exports");

  @TempDir Path folder;

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.speak();
  }

  private Report report(Path result) throws IOException {
    FolderResultStore store = new FolderResultStore(folder);
    StoredResults catalog = new StoredResults(() -> store);
    String id = result.getFileName().toString();
    return Report.read(id, catalog.result(id), catalog, JobDetails.inputs(store, id));
  }

  private static Document page(byte[] html) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(html));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagNameNS("*", name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String of(Document page, String id) {
    for (String name : List.of("table", "p")) {
      for (Element element : elements(page, name)) {
        if (element.getAttribute("id").equals(id)) {
          return element.getTextContent();
        }
      }
    }
    throw new AssertionError("no " + id);
  }

  @Test
  void saysWhatWasDoneWithWhat() throws Exception {
    byte[] html = report(ResultFolders.spectrum(folder)).html(ZoneOffset.UTC);
    Document page = page(html);

    assertThat(elements(page, "h1").get(0).getTextContent()).isEqualTo("k-mer spectrum, k = 21");
    assertThat(of(page, "methods"))
        .isEqualTo(
            "All 21-mers of one file were counted exactly; a k-mer and its reverse complement were"
                + " taken as one. All was computed with Hearth 0.1.0 on Apache Spark 4.2.0 and"
                + " Java 25.");
    assertThat(of(page, "parameters")).contains("canonical" + "true");
    assertThat(of(page, "versions")).contains("Apache Spark4.2.0").contains(ResultFolders.ID);
    assertThat(of(page, "inputs")).contains("reads <1>.fq.gz" + "2,000,000" + ResultFolders.SHA);
    assertThat(of(page, "files")).contains("histogram.tsv");
    assertThat(new String(html, StandardCharsets.UTF_8)).contains("2026-11-21 14:02 Z");
  }

  @Test
  void itsTablesAreThoseOfTheFiles() throws Exception {
    Path result = ResultFolders.spectrum(folder);
    Document page = page(report(result).html(ZoneOffset.UTC));
    List<String> rows = Files.readAllLines(result.resolve("histogram.tsv"));

    Element table = (Element) elements(page, "details").get(0);
    NodeList shown = table.getElementsByTagNameNS("*", "tr");
    assertThat(shown.getLength()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      NodeList cells = ((Element) shown.item(i)).getElementsByTagNameNS("*", "td");
      assertThat(cells.item(0).getTextContent() + "\t" + cells.item(1).getTextContent())
          .isEqualTo(rows.get(i));
    }
  }

  @Test
  void textsOfFilesAreNoMarkup() throws Exception {
    byte[] html = report(ResultFolders.converted(folder)).html(ZoneOffset.UTC);

    assertThat(elements(page(html), "script")).isEmpty();
    assertThat(elements(page(html), "svg")).isEmpty();
    assertThat(page(html).getDocumentElement().getTextContent())
        .contains("<script>alert(1)</script>")
        .contains("One record is empty & was left out.")
        .contains("Sequences were converted to the format fasta.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindHasItsReportInEveryLanguage(Language language) throws Exception {
    language.speak();
    FakeResults results = new FakeResults();
    ResultSamples.fill(results);
    look(results, language);
    ResultSamples.fillKinds(results);
    look(results, language);
  }

  private static void look(FakeResults results, Language language) throws Exception {
    for (ResultSummary result : results.list()) {
      String id = result.request().id();
      Report report = Report.read(id, result, results, List.of());
      byte[] html = report.html(ZoneOffset.UTC);
      Files.createDirectories(LOOK);
      Files.write(LOOK.resolve("report-" + id + "-" + language + ".html"), html);
      Document page = page(html);
      assertThat(elements(page, "svg")).hasSameSizeAs(report.charts());
      for (ExportedChart chart : report.charts()) {
        assertThat(elements(page, "text"))
            .extracting(Element::getTextContent)
            .contains(chart.draw(ChartTheme.PRINT).getTitle().getText());
      }
      assertThat(page.getDocumentElement().getTextContent()).doesNotContain("report.", "{0}");
      unique(page);
      assertThat(new String(html, StandardCharsets.UTF_8))
          .as("nothing from elsewhere")
          .doesNotContain("src=\"http", "url(http", "@import", "<link");
    }
  }

  /** Two charts that share a name would be cut by each other’s edges. */
  private static void unique(Document page) {
    Set<String> ids = new HashSet<>();
    for (Element element : elements(page, "*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
    }
  }
}
