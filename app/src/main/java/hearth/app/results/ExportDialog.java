package hearth.app.results;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Field;
import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.contract.ResultManifest.ResultFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks what of a result is to leave Hearth, and how. */
final class ExportDialog {
  private static final String TABLE = ".tsv";
  private static final double SPINNER = 18;

  /** What is exported. */
  enum What {
    CHART,
    ALL,
    TABLE,
    REPORT
  }

  /** What a person decided. */
  interface Decided {

    void charts(What what, ExportChoice choice, ExportDialog dialog);

    void table(String file, ExportDialog dialog);

    void report(ExportDialog dialog);
  }

  private final Dialogs dialogs;
  private final Decided decided;
  private final PictureForm pictures;
  private final ComboBox<String> table = new ComboBox<>();
  private final StackPane place = new StackPane();
  private final ProgressIndicator spinner = new ProgressIndicator();
  private final Button save;
  private What what;
  private boolean busy;

  /**
   * @param hasChart whether it has charts
   */
  ExportDialog(
      ResultSummary result, boolean hasChart, ExportChoice last, Dialogs dialogs, Decided decided) {
    this.dialogs = dialogs;
    this.decided = decided;
    this.what = hasChart ? What.CHART : What.REPORT;
    save =
        Ui.button(Messages.text("export.save.button"), Feather.DOWNLOAD, this::save, Styles.ACCENT);
    save.setId("export-save");
    pictures = new PictureForm(last, this::enable);
    List<String> tables =
        result.manifest().files().stream()
            .map(ResultFile::name)
            .filter(name -> name.endsWith(TABLE))
            .toList();
    table.setId("export-table");
    table.setAccessibleText(Messages.text("export.table"));
    table.getItems().setAll(tables);
    table.getSelectionModel().selectFirst();
    spinner.setMaxSize(SPINNER, SPINNER);
    spinner.setAccessibleText(Messages.text("export.writing"));
    Ui.show(spinner, false);
    show(options(hasChart, !tables.isEmpty()));
  }

  private static List<What> options(boolean charts, boolean tables) {
    List<What> options = new ArrayList<>();
    if (charts) {
      options.add(What.CHART);
      options.add(What.ALL);
    }
    if (tables) {
      options.add(What.TABLE);
    }
    options.add(What.REPORT);
    return options;
  }

  private void show(List<What> options) {
    FlowPane choice =
        new FlowPane(
            Segments.of(
                Messages.text("export.what"),
                options,
                what,
                option -> Messages.text(ExportDialog.What.class, option),
                chosen -> {
                  what = chosen;
                  accompany();
                }));
    VBox body = Ui.column(Gap.L, choice, place);
    accompany();
    Button back =
        Ui.button(Messages.text("export.back.button"), Feather.CORNER_UP_LEFT, dialogs::close);
    body.getChildren().add(spinner);
    dialogs.ask(Messages.text("export.title"), body, back, save);
  }

  /** Shows what belongs to what is exported. */
  private void accompany() {
    place
        .getChildren()
        .setAll(
            switch (what) {
              case CHART, ALL -> pictures;
              case TABLE ->
                  new Field(
                      Messages.text("export.table"),
                      table,
                      table,
                      Messages.text("export.table.help"),
                      new SimpleStringProperty(""));
              case REPORT -> Ui.paragraph(Messages.text("export.report.help"), "muted");
            });
    enable();
  }

  private void enable() {
    boolean charts = what == What.CHART || what == What.ALL;
    save.setDisable(busy || charts && (pictures == null || pictures.sound().isEmpty()));
  }

  private void save() {
    switch (what) {
      case CHART, ALL -> {
        Optional<ExportChoice> choice = pictures.sound();
        choice.ifPresent(one -> decided.charts(what, one, this));
      }
      case TABLE -> decided.table(table.getValue(), this);
      case REPORT -> decided.report(this);
    }
  }

  /** Shows that a file is being written, and takes no other order meanwhile. */
  void busy(boolean writes) {
    busy = writes;
    Ui.show(spinner, writes);
    enable();
  }

  void close() {
    dialogs.close();
  }
}
