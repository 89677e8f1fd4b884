package hearth.app.export;

import hearth.app.text.Language;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.contract.JobRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a result was made, as a paper’s methods say it. */
final class Methods {
  private final JobRequest request;
  private final Map<String, Object> summary;
  private final List<String> sentences = new ArrayList<>();

  private Methods(ResultSummary result) {
    this.request = result.request();
    this.summary = result.manifest().summary();
  }

  /** A paragraph. */
  static String of(ResultSummary result) {
    return new Methods(result).paragraph();
  }

  private String paragraph() {
    int files = request.inputs().size();
    switch (request.type()) {
      case "kmer-spectrum" -> spectrum(files);
      case "histogram-model" -> {
        sentences.add(Messages.text("report.methods.histogram", value("k")));
        model();
      }
      case "codon-usage" -> codons(files);
      case "sequence-stats" ->
          sentences.add(
              value("sample").equals("look")
                  ? Messages.text("report.methods.look", files)
                  : Messages.text("report.methods.stats", files));
      case "kmer-compare" -> compare(files);
      case "kmeans" ->
          sentences.add(
              value("standardise").equals("false")
                  ? Messages.text("report.methods.kmeans", value("clusters"), value("seed"))
                  : Messages.text(
                      "report.methods.kmeans.standard", value("clusters"), value("seed")));
      case "convert" -> sentences.add(Messages.text("report.methods.convert", value("format")));
      case "check-cluster" -> sentences.add(Messages.text("report.methods.check"));
      default ->
          sentences.add(
              Messages.text("report.methods.own", request.type(), "" + request.typeVersion()));
    }
    sentences.add(
        Messages.text(
            "report.methods.computed", version("hearth"), version("spark"), version("java")));
    return String.join(Language.inForce() == Language.CHINESE ? "" : " ", sentences);
  }

  private void spectrum(int files) {
    sentences.add(
        value("canonical").equals("false")
            ? Messages.text("report.methods.spectrum.strands", value("k"), files)
            : Messages.text("report.methods.spectrum", value("k"), files));
    model();
  }

  private void model() {
    if (summary.containsKey("genome-length")) {
      sentences.add(Messages.text("report.methods.model"));
    }
  }

  private void codons(int files) {
    Object code = summary.get("code");
    sentences.add(
        Messages.text(
            "report.methods.codons", files, code == null ? value("code") : String.valueOf(code)));
    if (summary.containsKey("nc")) {
      sentences.add(Messages.text("report.methods.nc"));
    }
    if (summary.containsKey("cai")) {
      sentences.add(Messages.text("report.methods.cai"));
    }
  }

  private void compare(int files) {
    sentences.add(
        Messages.text(
            "report.methods.compare", files, value("sketch"), value("k"), value("profile-k")));
    sentences.add(
        value("tree").equals("upgma")
            ? Messages.text("report.methods.upgma")
            : Messages.text("report.methods.nj"));
  }

  private String value(String parameter) {
    return request.parameters().getOrDefault(parameter, "?");
  }

  private String version(String part) {
    return request.versions().getOrDefault(part, "?");
  }
}
