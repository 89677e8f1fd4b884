package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.FigureNames;
import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Figure;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The figures of a genome model with their intervals, in two blocks beside each other, or below
 * each other where there is little room. Columns are as wide as their texts.
 */
final class ModelTable extends VBox {

  /** With three of them the ends of an interval of a good fit would look alike. */
  private static final int FIGURES_OF_SHARES = 4;

  private static final int FIGURES_IN_SHORT = 3;

  private static final List<String> READ =
      List.of(
          "ploidy",
          "genome_length",
          "repeat_share",
          "kmer_coverage",
          "error_rate",
          "heterozygosity");

  private final Format format;

  ModelTable(GenomeModel model, Format format) {
    super(Gap.S);
    this.format = format;
    setId("model-table");
    List<Figure> figures = model.figures();
    int half = (figures.size() + 1) / 2;
    FlowPane blocks =
        new FlowPane(
            2 * Gap.XXL,
            Gap.XS,
            block(figures.subList(0, half)),
            block(figures.subList(half, figures.size())));
    getChildren().add(Ui.label(Messages.text("results.model.title"), "section-title"));
    String reading = reading(model);
    if (!reading.isEmpty()) {
      getChildren().add(Ui.paragraph(reading));
    }
    getChildren().addAll(blocks, Ui.paragraph(Messages.text("results.model.explained"), "muted"));
  }

  /** What the figures say together; empty where one of them is missing. */
  private String reading(GenomeModel model) {
    String length = format.count(Math.round(model.value("genome_length")));
    double coverage = model.value("kmer_coverage");
    if (READ.stream().anyMatch(name -> Double.isNaN(model.value(name)))) {
      return "";
    }
    String repeats = share(model, "repeat_share");
    String errors = share(model, "error_rate");
    return model.value("ploidy") > 1
        ? Messages.text(
            "results.model.reading.two",
            length,
            repeats,
            coverage,
            errors,
            share(model, "heterozygosity"))
        : Messages.text("results.model.reading.one", length, repeats, coverage, errors);
  }

  private static String share(GenomeModel model, String name) {
    return FigureNames.percent(model.value(name), FIGURES_IN_SHORT);
  }

  private GridPane block(List<Figure> figures) {
    GridPane block = new GridPane(Gap.L, Gap.XS);
    for (int row = 0; row < figures.size(); row++) {
      Figure figure = figures.get(row);
      Label value = whole(text(figure, figure.value()), "model-value");
      GridPane.setHalignment(value, HPos.RIGHT);
      block.addRow(
          row, whole(name(figure.name()), "muted"), value, whole(interval(figure), "muted"));
    }
    return block;
  }

  private static Label whole(String text, String style) {
    Label label = Ui.label(text, style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private String interval(Figure figure) {
    return figure.hasInterval()
        ? Messages.text(
            "results.model.interval", text(figure, figure.low()), text(figure, figure.high()))
        : "";
  }

  private String text(Figure figure, double value) {
    return switch (figure.unit()) {
      case "bp" -> Messages.text("results.model.bases", format.count(Math.round(value)));
      case "share" -> FigureNames.percent(value, FIGURES_OF_SHARES);
      case "copies" -> format.count(Math.round(value));
      default -> format.decimal(value, 2);
    };
  }

  private static String name(String figure) {
    return switch (figure) {
      case "ploidy" -> Messages.text("results.figure.ploidy");
      case "genome_length" -> Messages.text("results.model.length");
      case "unique_length" -> Messages.text("results.model.unique");
      case "repeat_length" -> Messages.text("results.model.repeated");
      case "repeat_share" -> Messages.text("results.figure.repeatShare");
      case "heterozygosity" -> Messages.text("results.figure.heterozygosity");
      case "kmer_coverage" -> Messages.text("results.figure.kmerCoverage");
      case "error_rate" -> Messages.text("results.figure.errorRate");
      case "duplication" -> Messages.text("results.model.duplication");
      case "bias" -> Messages.text("results.model.bias");
      case "model_fit" -> Messages.text("results.figure.modelFit");
      default -> figure;
    };
  }
}
