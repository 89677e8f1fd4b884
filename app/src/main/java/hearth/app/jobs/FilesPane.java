package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.TsvTable;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.results.ResultStore.ResultEntry;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The files of a job's directory and what they take. */
final class FilesPane extends VBox {
  private static final double NAME = 380;
  private static final double SIZE = 110;

  private final Format format;
  private final Label total = Ui.label("", "muted");
  private final VBox place = new VBox();

  FilesPane(Format format, Runnable openFolder) {
    super(Gap.S);
    this.format = format;
    setId("job-files");
    getStyleClass().add("tab-content");
    Button open = Ui.button(Messages.text("jobs.files.open"), Feather.FOLDER, openFolder);
    open.setId("job-folder");
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(Ui.row(Gap.M, total, Ui.spacer(), open), place);
  }

  void show(JobDetails details) {
    total.setText(
        Messages.text("jobs.files.total", details.files().size(), format.bytes(details.bytes())));
    TsvTable<ResultEntry> table =
        new TsvTable<ResultEntry>(Messages.text("jobs.files.name"), details.files())
            .text(Messages.text("jobs.files.file"), NAME, ResultEntry::name)
            .number(Messages.text("jobs.files.size"), SIZE, ResultEntry::bytes, format::bytes);
    table.setId("file-table");
    VBox.setVgrow(table, Priority.ALWAYS);
    place.getChildren().setAll(table);
  }
}
